import { buttonStyle } from "@taizhang/ui/button-style";
import { Card } from "@taizhang/ui/card";
import { PageHeader } from "@taizhang/ui/page-header";
import { Table, Td, Th } from "@taizhang/ui/table";
import { Tag } from "@taizhang/ui/tag";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { RuleEditor } from "./rule-editor";
import { RuleSentences } from "./rule-sentences";
import type { LampRules, RuleSet } from "./types";

/** Which rules light the lamps, for which items, since when; the editor where one is asked for and allowed. */
export function LampRulesView({ data, edit }: { readonly data: LampRules; readonly edit: string }) {
  const t = useTranslations("lampRules");
  const editing = data.sets.find(({ id }) => id === edit);
  const open = data.mayManage && (edit === "new" || editing !== undefined);
  return (
    <>
      <PageHeader
        title={t("title")}
        conclusion={t("intro")}
        actions={data.mayManage && !open ? <Link href="/lamps?edit=new" className={buttonStyle({ variant: "primary" })}>{t("new")}</Link> : undefined}
      />
      <div className="grid min-w-0 grid-cols-1 gap-4">
        {open && <RuleEditor key={edit} set={editing ?? null} preset={data.preset.rules} earliest={data.earliest} />}
        {data.sets.map((set) => <SetCard key={set.id} set={set} day={data.day} mayManage={data.mayManage && !open} />)}
        {!data.sets.some(({ taskClass, kind }) => taskClass === null && kind === null) && (
          <Card title={t("presetTitle")}><p className="mt-0 text-ink-2">{t("presetHint")}</p><RuleSentences rules={data.preset.rules} /></Card>
        )}
      </div>
    </>
  );
}

function SetCard({ set, day, mayManage }: { readonly set: RuleSet; readonly day: string; readonly mayManage: boolean }) {
  const t = useTranslations("lampRules");
  const values = useTranslations("values");
  const scope = [set.kind === null ? null : values(`taskKind.${set.kind}`), set.taskClass === null ? null : values(`taskClass.${set.taskClass}`)].filter((word) => word !== null);
  const current = set.versions.find(({ number }) => number === set.current) ?? set.versions[0];
  return (
    <Card
      title={`${set.name} · ${scope.length === 0 ? t("everything") : scope.join(" ")}`}
      actions={mayManage ? <Link href={`/lamps?edit=${set.id}`} className={buttonStyle({ size: "compact" })}>{t("edit")}</Link> : undefined}
    >
      {current && <RuleSentences rules={current.rules} />}
      <div className="mt-4">
        <Table caption={t("versions")} cards>
          <thead><tr><Th>{t("version")}</Th><Th>{t("effectiveOn")}</Th><Th>{t("reason")}</Th><Th>{t("author")}</Th></tr></thead>
          <tbody>
            {set.versions.map((version) => (
              <tr key={version.number}>
                <Td label={t("version")} className="whitespace-nowrap">{t("number", { n: version.number })} {version.number === set.current && <Tag tone="outline">{t("current")}</Tag>}{version.effectiveOn > day && <Tag>{t("coming")}</Tag>}</Td>
                <Td label={t("effectiveOn")} className="whitespace-nowrap">{version.effectiveOn}</Td>
                <Td><details><summary className="cursor-pointer wrap-anywhere">{version.reason}</summary><div className="mt-2"><RuleSentences rules={version.rules} /></div></details></Td>
                <Td label={t("author")}>{version.author}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Card>
  );
}
