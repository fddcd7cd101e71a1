"use client";
import { DatePicker } from "@taizhang/ui/date-picker";
import { Field } from "@taizhang/ui/field";
import { IconButton } from "@taizhang/ui/icon-button";
import { Input } from "@taizhang/ui/input";
import { TreeSelect, type TreeNode } from "@taizhang/ui/tree-select";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";

/** A cooperating unit while it is being typed; its date is `YYYY-MM-DD`. */
export type HelperDraft = { unitId: string; share: string; dueOn: string | null };
type Props = {
  readonly drafts: readonly HelperDraft[];
  /** Messages by path: `cooperating`, `cooperating.<index>.share`, `cooperating.<index>.dueOn`. */
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly nameOf: (unitId: string) => string | null; readonly nodes: readonly TreeNode[]; readonly onChange: (drafts: HelperDraft[]) => void;
};

/** Cooperating units, each with its share of the work and its date. */
export function CooperatingEditor({ drafts, errors, nameOf, nodes, onChange }: Props) {
  const t = useTranslations("directive.bench.field");
  const change = (at: number, part: Partial<HelperDraft>) => onChange(drafts.map((draft, index) => (index === at ? { ...draft, ...part } : draft)));
  return (
    <fieldset className="m-0 grid min-w-0 gap-2 border-0 p-0">
      <legend className="p-0 text-ink-2">{t("cooperating")}</legend>
      {errors["cooperating"] && <p role="alert" className="m-0 text-small text-lamp-red-text">{errors["cooperating"]}</p>}
      {drafts.map((draft, index) => {
        const name = nameOf(draft.unitId) ?? "";
        return (
          <div key={draft.unitId} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 rounded-control border border-line p-2 sm:grid-cols-[8rem_minmax(0,1fr)_9rem_auto]">
            <span className="self-center wrap-anywhere max-sm:col-start-1">{name}</span>
            <div className="max-sm:col-span-2 max-sm:row-start-2"><Field label={`${name} ${t("share")}`} hideLabel error={errors[`cooperating.${index}.share`]}><Input value={draft.share} maxLength={500} placeholder={t("share")} onChange={(event) => change(index, { share: event.target.value })} /></Field></div>
            <div className="max-sm:col-span-2 max-sm:row-start-3"><Field label={`${name} ${t("shareDue")}`} hideLabel error={errors[`cooperating.${index}.dueOn`]}><DatePicker value={draft.dueOn} onChange={(dueOn) => change(index, { dueOn })} /></Field></div>
            <span className="max-sm:col-start-2 max-sm:row-start-1"><IconButton label={t("removeHelper", { name })} icon={<X size={16} aria-hidden="true" />} onClick={() => onChange(drafts.filter((_, at) => at !== index))} /></span>
          </div>
        );
      })}
      <TreeSelect
        multiple nodes={nodes} value={drafts.map(({ unitId }) => unitId)} label={t("addHelper")} placeholder={t("addHelper")} cascade={false}
        onChange={(ids) => onChange(ids.map((unitId) => drafts.find((draft) => draft.unitId === unitId) ?? { unitId, share: "", dueOn: null }))}
      />
    </fieldset>
  );
}
