import type { RouterOutputs } from "@taizhang/api";
import { Card } from "@taizhang/ui/card";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { formatDay } from "@/components/format";

type Props = { readonly deployed: RouterOutputs["directive"]["deployed"] };

/** Other meetings that the texts speak of, each with its record where there is one (S 0.5). */
export function MentionList({ deployed: { mentions, directive } }: Props) {
  const t = useTranslations("directive.mentions");
  if (mentions.length === 0) return null;
  return (
    <Card title={t("title")}>
      <ul className="m-0 grid list-none gap-2 p-0">
        {mentions.map(({ textId, start, words, heldOn, recorded }) => (
          <li key={`${textId}-${start}`} className="min-w-0">
            <Link href={`/directives/${directive.id}/texts/${textId}?at=${start}`} className="text-ink wrap-anywhere no-underline hover:underline">“{words}”</Link>
            <span className="block text-small text-ink-2">{recorded ? <Link href={`/directives/${recorded.id}`} className="text-link">{recorded.title} {formatDay(recorded.heldOn)}</Link> : t("unrecorded", { day: heldOn ?? "—" })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
