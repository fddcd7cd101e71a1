import type { RouterOutputs } from "@taizhang/api";
import { wordOrigins } from "@taizhang/policy";
import { Tag } from "@taizhang/ui/tag";
import { useTranslations } from "next-intl";

export type Word = RouterOutputs["organization"]["words"][number];
export const wordKinds = ["duty", "alias"] as const;

/** Where a word came from, in words: 手工添加, 学自 3 句. */
export function useOriginText(): (word: Pick<Word, "origin" | "evidence">) => string {
  const t = useTranslations("words");
  return ({ origin, evidence }) => (origin === "learned" && evidence !== null ? t("learned", { n: evidence }) : t(`origin.${origin}`));
}

/** Words of one unit by where they came from; those that were searched for stand out. */
export function WordsByOrigin({ words, found }: { readonly words: readonly Word[]; readonly found: (word: string) => boolean }) {
  const t = useTranslations("words");
  if (words.length === 0) return <span className="text-ink-3">{t("empty")}</span>;
  const groups = wordOrigins.map((origin) => ({ origin, own: words.filter((word) => word.origin === origin) })).filter(({ own }) => own.length > 0);
  const sentences = ({ origin, evidence }: Word) => (origin === "learned" && evidence !== null ? ` · ${t("sentences", { n: evidence })}` : "");
  return (
    <div className="grid gap-1.5">
      {groups.map(({ origin, own }) => (
        <div key={origin} className="flex flex-wrap items-center gap-1 max-md:justify-end">
          <span className="mr-1 text-small text-ink-3">{t(`origin.${origin}`)}</span>
          {own.map((word) => <Tag key={word.word} tone={found(word.word) ? "brand" : "neutral"}>{word.word}{sentences(word)}</Tag>)}
        </div>
      ))}
    </div>
  );
}
