"use client";
import { Button } from "@taizhang/ui/button";
import { DatePicker } from "@taizhang/ui/date-picker";
import { Field } from "@taizhang/ui/field";
import { Select } from "@taizhang/ui/select";
import { TreeSelect, type TreeNode } from "@taizhang/ui/tree-select";
import { useTranslations } from "next-intl";
import type { Names } from "./names";
import { noDay, noUnit, type RepeatedDoubt } from "./table-import-state";
import type { TableImportState } from "./use-table-import";
import type { Choices } from "./workbench-state";

type Props = { readonly state: TableImportState; readonly choices: Choices; readonly names: Names; readonly nodes: readonly TreeNode[] };

/** Doubtful values that many rows hold: each is chosen once for all of them, and can be taken back. */
export function TableImportRepeats({ state, choices, names, nodes }: Props) {
  const t = useTranslations("table.import");
  const doubt = useTranslations("table.doubt");
  if (state.repeated.length === 0) return null;
  return (
    <section aria-label={t("repeated")} className="grid min-w-0 gap-2 rounded-card border border-line p-3">
      <p className="m-0 font-medium">{t("repeated")}</p>
      <ul className="m-0 grid max-h-96 list-none gap-3 overflow-y-auto p-0">
        {state.repeated.map((one) => (
          <li key={one.key} className="grid items-end gap-2 sm:grid-cols-[minmax(0,1fr)_auto]">
            <Field label={t("repeatedValue", { doubt: one.reason === "no_lead" ? t("noLeadOf", { value: one.value }) : doubt(one.reason, { value: one.value }), n: one.count })}><Choice one={one} state={state} choices={choices} names={names} nodes={nodes} /></Field>
            <div className="flex flex-wrap gap-2">
              {one.field === "due" && !state.common.has(one.key) && <Button onClick={() => state.settleAll(one.key, noDay)}>{t("noFixedDay")}</Button>}
              {one.field === "cooperating" && one.reason === "unknown_unit" && !state.common.has(one.key) && <Button onClick={() => state.settleAll(one.key, noUnit)}>{t("leaveUnitOut")}</Button>}
              {state.common.has(one.key) && <Button onClick={() => state.settleAll(one.key, null)}>{t("takeBack")}</Button>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the value is to mean: a leader, a unit or a day. */
function Choice({ one, state, choices, names, nodes }: Props & { readonly one: RepeatedDoubt }) {
  const t = useTranslations("table.import");
  const chosen = state.common.get(one.key) ?? null;
  const choose = (next: string | null) => state.settleAll(one.key, next);
  if (one.field === "leader") return <Select options={choices.leaders.map(({ postId }) => ({ value: postId, label: names.leader(postId) ?? postId }))} value={chosen} placeholder={t("choose")} onChange={choose} />;
  if (one.field === "cooperating" && chosen === noUnit) return <output className="block py-1.5">{t("unitLeftOut")}</output>;
  if (one.field !== "due") return <TreeSelect nodes={nodes} value={chosen} onChange={choose} />;
  return chosen === noDay ? <output className="block py-1.5">{t("noFixedDay")}</output> : <DatePicker value={chosen} onChange={choose} />;
}
