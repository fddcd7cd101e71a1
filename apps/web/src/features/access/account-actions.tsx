"use client";
import { useMutation } from "@tanstack/react-query";
import type { RouterOutputs } from "@taizhang/api";
import { Confirm } from "@taizhang/ui/confirm";
import { IconButton } from "@taizhang/ui/icon-button";
import { Menu, type MenuEntry } from "@taizhang/ui/menu";
import { useToast } from "@taizhang/ui/toast";
import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useErrorText } from "@/components/error-text";
import { useAct } from "@/components/use-act";
import { useTRPC } from "@/trpc/client";
import { ChangePerson } from "./change-person";
import { OnceDialog, type HandedOver } from "./once-dialog";

export type Account = RouterOutputs["access"]["listAccounts"]["rows"][number];

export interface AccountActionsProps {
  readonly account: Account;
  readonly canManage: boolean;
  readonly canSecure: boolean;
}

/** What an administrator may do to one account: the system administrator closes it, the security one resets it. */
export function AccountActions({ account, canManage, canSecure }: AccountActionsProps) {
  const t = useTranslations("admin.accounts");
  const trpc = useTRPC();
  const act = useAct();
  const toast = useToast();
  const router = useRouter();
  const errorText = useErrorText();
  const [asked, setAsked] = useState<"change" | "disable" | "reset" | "end" | null>(null);
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const disable = useMutation(trpc.access.disableAccount.mutationOptions());
  const enable = useMutation(trpc.access.enableAccount.mutationOptions());
  const reset = useMutation(trpc.access.resetPassword.mutationOptions());
  const revoke = useMutation(trpc.access.revokeAccountSessions.mutationOptions());
  const unlock = useMutation(trpc.access.unlock.mutationOptions());
  const { userId, name } = account;
  const resetNow = async () => {
    const result = await act(() => reset.mutateAsync({ userId }), t("resetDone"));
    if (result) setHanded(result);
  };
  const endSessions = () => revoke.mutateAsync({ userId }).then(
    ({ ended }) => { toast.success(t("sessionsEnded", { count: ended })); router.refresh(); },
    (error: unknown) => { toast.error(errorText(error)); },
  );
  const manage: MenuEntry[] = [
    { id: "change", label: t("change"), onSelect: () => setAsked("change") },
    account.disabledAt === null
      ? { id: "disable", label: t("disable"), danger: true, onSelect: () => setAsked("disable") }
      : { id: "enable", label: t("enable"), onSelect: () => void act(() => enable.mutateAsync({ userId }), t("enabledDone")) },
  ];
  const secure: MenuEntry[] = [
    { id: "reset", label: t("reset"), onSelect: () => setAsked("reset") },
    ...(account.lockedUntil === null ? [] : [{ id: "unlock", label: t("unlock"), onSelect: () => void act(() => unlock.mutateAsync({ userId }), t("unlocked")) }]),
    { id: "end", label: t("endSessions"), onSelect: () => setAsked("end") },
  ];
  const groups = [...(canSecure ? [{ id: "secure", entries: secure }] : []), ...(canManage ? [{ id: "manage", entries: manage }] : [])];
  return (
    <>
      <Menu align="end" groups={groups} trigger={<IconButton label={t("more", { name })} icon={<Ellipsis size={18} aria-hidden="true" />} />} />
      <Confirm
        open={asked === "disable"} onOpenChange={(open) => setAsked(open ? "disable" : null)} danger
        title={t("disableTitle", { name })} description={t("disableHint")} action={t("disable")}
        onConfirm={async () => { await act(() => disable.mutateAsync({ userId }), t("disabledDone")); }}
      />
      <Confirm
        open={asked === "reset"} onOpenChange={(open) => setAsked(open ? "reset" : null)}
        title={t("resetTitle", { name })} description={t("resetHint")} action={t("reset")} onConfirm={resetNow}
      />
      <Confirm
        open={asked === "end"} onOpenChange={(open) => setAsked(open ? "end" : null)}
        title={t("endTitle", { name })} description={t("endHint")} action={t("endSessions")} onConfirm={endSessions}
      />
      {canManage && <ChangePerson account={account} open={asked === "change"} onOpenChange={(open) => setAsked(open ? "change" : null)} />}
      <OnceDialog handed={handed} onClose={() => setHanded(null)} />
    </>
  );
}
