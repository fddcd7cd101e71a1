import type { RouterOutputs } from "@taizhang/api";
import { Card } from "@taizhang/ui/card";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { formatDay } from "@/components/format";

type Deployed = RouterOutputs["directive"]["deployed"];
type Props = { readonly deployed: Deployed };

/** So many are shown at once; the others open below. */
const first = 6;

/** Other meetings and documents that the texts speak of, each with its record where there is one (S 0.5). */
export function MentionList({ deployed: { mentions, directive } }: Props) {
  const t = useTranslations("directive.mentions");
  if (mentions.length === 0) return null;
  const list = (some: Deployed["mentions"]) => (
    <ul className="m-0 grid list-none gap-2 p-0">{some.map((mention) => <Mention key={`${mention.textId}-${mention.start}`} mention={mention} directiveId={directive.id} />)}</ul>
  );
  return (
    <Card title={t("title")}>
      {list(mentions.slice(0, first))}
      {mentions.length > first && <details className="mt-2"><summary className="cursor-pointer text-link">{t("more", { n: mentions.length - first })}</summary><div className="mt-2">{list(mentions.slice(first))}</div></details>}
    </Card>
  );
}

function Mention({ mention: { textId, start, words, kind, heldOn, recorded }, directiveId }: { readonly mention: Deployed["mentions"][number]; readonly directiveId: string }) {
  const t = useTranslations("directive.mentions");
  const unrecorded = kind === "document" ? t("undatedDocument") : heldOn === null ? t("undated") : t("unrecorded", { day: heldOn });
  return (
    <li className="min-w-0">
      <Link href={`/directives/${directiveId}/texts/${textId}?at=${start}`} className="text-ink wrap-anywhere no-underline hover:underline">“{words}”</Link>
      <span className="block text-small text-ink-2">{recorded ? <Link href={`/directives/${recorded.id}`} className="text-link">{recorded.title} {formatDay(recorded.heldOn)}</Link> : unrecorded}</span>
    </li>
  );
}
