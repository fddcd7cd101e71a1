"use client";
import { isUndisputed } from "@taizhang/domain/learning";
import { Button } from "@taizhang/ui/button";
import { useRowKeys } from "@taizhang/ui/use-row-keys";
import { useTranslations } from "next-intl";
import { useRef, useState, type KeyboardEvent } from "react";
import { ProposalRow } from "./proposal-row";
import { RefuseDialog } from "./refuse-dialog";
import type { Proposal } from "./types";
import { useDecide } from "./use-decide";

const staysInView = () => undefined;

/** Words to be decided on. Keys on a row: ↑ ↓ move, Space chooses, A accepts, R refuses. */
export function ProposalList({ proposals, mayDecide, mayRead }: { readonly proposals: readonly Proposal[]; readonly mayDecide: boolean; readonly mayRead: boolean }) {
  const t = useTranslations("learning");
  const list = useRef<HTMLDivElement>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [refusing, setRefusing] = useState<readonly Proposal[]>([]);
  const { decide, busy } = useDecide();
  const chosen = proposals.filter(({ id, state }) => state === "open" && ticked.has(id));
  const clear = proposals.filter(isUndisputed);
  const tick = (id: string, on: boolean) => setTicked(new Set(on ? [...ticked, id] : [...ticked].filter((one) => one !== id)));
  const { activeId, setActiveId, onKeyDown } = useRowKeys({
    ids: proposals.map(({ id }) => id), container: list, scrollTo: staysInView, onOpen: undefined, onEdit: undefined,
    onToggle: mayDecide ? (id) => tick(id, !ticked.has(id)) : undefined,
  });
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const row = event.target instanceof HTMLElement ? event.target.dataset["rowId"] : undefined;
    const proposal = proposals.find(({ id }) => id === row);
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (proposal && mayDecide && plain && !busy && event.key.toLowerCase() === "a" && proposal.state !== "accepted") void decide([proposal], true);
    else if (proposal && mayDecide && plain && event.key.toLowerCase() === "r" && proposal.state !== "refused") { event.preventDefault(); setRefusing([proposal]); }
    else onKeyDown(event);
  };
  const first = proposals.some(({ id }) => id === activeId) ? activeId : proposals[0]?.id;
  return (
    <>
      {mayDecide && (clear.length > 0 || chosen.length > 0) && (
        <div className="mb-2 flex flex-wrap items-center gap-2">
          {clear.length > 0 && <Button size="compact" title={t("chooseClearHint")} onClick={() => setTicked(new Set(clear.map(({ id }) => id)))}>{t("chooseClear", { n: clear.length })}</Button>}
          {chosen.length > 0 && (
            <>
              <span role="status" className="font-medium text-brand-strong">{t("chosen", { n: chosen.length })}</span>
              <Button size="compact" variant="primary" loading={busy} onClick={() => void decide(chosen, true)}>{t("acceptChosen")}</Button>
              <Button size="compact" disabled={busy} onClick={() => setRefusing(chosen)}>{t("refuseChosen")}</Button>
              <Button size="compact" variant="text" onClick={() => setTicked(new Set())}>{t("clear")}</Button>
            </>
          )}
          <span className="ml-auto text-small text-ink-3 max-md:hidden">{t("keys")}</span>
        </div>
      )}
      <div ref={list} role="grid" tabIndex={-1} aria-label={t("listLabel")} onKeyDown={keys} className="border-t border-line">
        {proposals.map((proposal) => (
          <ProposalRow
            key={proposal.id} proposal={proposal} chosen={ticked.has(proposal.id)} busy={busy} active={proposal.id === first} mayDecide={mayDecide} mayRead={mayRead}
            onChoose={(on) => tick(proposal.id, on)} onAccept={() => void decide([proposal], true)} onRefuse={() => setRefusing([proposal])} onFocus={() => setActiveId(proposal.id)}
          />
        ))}
      </div>
      {refusing.length > 0 && <RefuseDialog proposals={refusing} onClose={() => setRefusing([])} />}
    </>
  );
}
