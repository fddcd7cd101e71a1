import { proposalStates, type ProposalState } from "@taizhang/policy";
import { buttonStyle } from "@taizhang/ui/button-style";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { ProposalList } from "./proposal-list";
import { learnedAddress, type Proposals } from "./types";

export interface LearnedViewProps {
  readonly found: Proposals;
  readonly state: ProposalState;
  /** Address of this screen without its state. */
  readonly base: string;
  readonly mayDecide: boolean;
  readonly mayRead: boolean;
}

/** Names and duties that corrections taught: what waits, what was accepted, what was refused. */
export function LearnedView({ found, state, base, mayDecide, mayRead }: LearnedViewProps) {
  const t = useTranslations("learning");
  const { proposals, waiting } = found;
  return (
    <Card title={t("title")}>
      <p className="m-0 mb-3 max-w-prose text-ink-2">{t(mayDecide ? "hintDecide" : "hintRead")}</p>
      <nav aria-label={t("states")} className="mb-3 flex flex-wrap gap-2 print:hidden">
        {proposalStates.map((one) => (
          <Link key={one} href={learnedAddress(base, one)} aria-current={one === state ? "page" : undefined} className={buttonStyle({ variant: one === state ? "outline" : "secondary", size: "compact" })}>
            {t(`state.${one}`)}{one === "open" && waiting > 0 && <span className="ml-1.5">{waiting}</span>}
          </Link>
        ))}
      </nav>
      {proposals.length === 0
        ? <Empty title={t(`empty.${state}`)} {...(state === "open" ? { hint: t("emptyHint") } : {})} />
        : <ProposalList proposals={proposals} mayDecide={mayDecide} mayRead={mayRead} />}
    </Card>
  );
}
