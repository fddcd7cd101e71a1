import { listSessions } from "@taizhang/domain/access/server";
import { frame, listDelegations } from "@taizhang/domain/organization/server";
import { today } from "@taizhang/planning";
import { can } from "@taizhang/policy";
import { Card } from "@taizhang/ui/card";
import { Descriptions } from "@taizhang/ui/descriptions";
import { PageHeader } from "@taizhang/ui/page-header";
import { getTranslations } from "next-intl/server";
import { PasswordForm } from "@/features/access/password-form";
import { SessionTable } from "@/features/access/session-table";
import { DelegationCard } from "@/features/organization/delegation-card";
import { call, requireSession } from "@/server/call";

/** One's own account: posts, password, sessions, deputies. */
export default async function AccountPage() {
  const { id, actor, postTitle, unitName } = await requireSession();
  const [shown, sessions, delegations] = await Promise.all([call(frame, {}), call(listSessions, {}), call(listDelegations, {})]);
  const t = await getTranslations("access");
  const canDelegate = can(actor, "organization.delegate") && actor.deputyFor === null;
  const posts = shown.posts.map((post) => `${post.unitName} · ${post.title}`).join("、");
  return (
    <>
      <PageHeader title={t("account.title")} />
      <div className="grid grid-cols-1 gap-4 *:min-w-0">
        <Card title={t("account.who")}>
          <Descriptions items={[
            { label: t("account.name"), value: actor.name },
            { label: t("account.acting"), value: `${unitName} · ${postTitle}` },
            { label: t("account.posts"), value: posts },
          ]} />
        </Card>
        <Card title={t("sessions.title")}><SessionTable sessions={sessions} current={id} /></Card>
        {(canDelegate || delegations.length > 0) && (
          <DelegationCard delegations={delegations} userId={actor.userId} canDelegate={canDelegate} today={today(new Date())} />
        )}
        <Card title={t("password.title")}><PasswordForm sessionId={id} first={false} /></Card>
      </div>
    </>
  );
}
