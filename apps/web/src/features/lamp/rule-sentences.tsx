import { LampShape } from "@taizhang/ui/lamp-shape";
import { useTranslations } from "next-intl";
import type { Rule } from "./types";

/** One rule in plain words: "超过 30 个百分点 → 滞后". */
export function useRuleSentence(): (rule: Rule) => string {
  const t = useTranslations("lampRules.sentence");
  return ({ measure, bound, beyond, behind }) => {
    const edge = t(beyond ? "beyond" : "from");
    const words = t(measure, { bound, edge });
    return behind === undefined ? words : t("andBehind", { words, behind });
  };
}

/** The rules of a version as a list of sentences, each behind the lamp it lights. */
export function RuleSentences({ rules }: { readonly rules: readonly Rule[] }) {
  const values = useTranslations("values.lamp");
  const sentence = useRuleSentence();
  return (
    <ul className="m-0 grid list-none gap-1 p-0">
      {rules.map((rule) => (
        <li key={`${rule.measure}/${rule.bound}/${rule.lamp}/${rule.behind ?? 0}`} className="flex min-w-0 items-baseline gap-2">
          <span className="inline-flex w-20 shrink-0 items-center gap-1.5"><LampShape lamp={rule.lamp} />{values(rule.lamp)}</span>
          <span className="min-w-0 wrap-anywhere">{sentence(rule)}</span>
        </li>
      ))}
    </ul>
  );
}
