"use client";
import { gapsOf, numbersWithheld } from "@taizhang/domain/directive";
import { Button } from "@taizhang/ui/button";
import { Menu } from "@taizhang/ui/menu";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Names } from "./names";
import type { BenchCandidate } from "./workbench-state";

type Props = { readonly candidates: readonly BenchCandidate[]; readonly selected: BenchCandidate | undefined; readonly names: Names; readonly onSelect: (ids: readonly string[]) => void };

/** Ticks a whole kind of items at once: all without a unit, all of this heading, all of this leader. */
export function SelectMenu({ candidates, selected, names, onSelect }: Props) {
  const t = useTranslations("directive.bench");
  const entry = (id: string, label: string, test: (candidate: BenchCandidate) => boolean) => {
    const ids = candidates.filter(test).map((candidate) => candidate.id);
    return { id, label: `${label}（${ids.length}）`, disabled: ids.length === 0, onSelect: () => onSelect(ids) };
  };
  const heading = selected?.outline.join(" › ") ?? "";
  const leader = names.leader(selected?.leaderPostId ?? null);
  const unit = names.unit(selected?.leadUnitId ?? null);
  const like = [
    ...(heading ? [entry("heading", t("selectHeading", { heading }), (one) => one.outline.join(" › ") === heading)] : []),
    ...(leader ? [entry("leader", t("selectLeader", { name: leader }), (one) => one.leaderPostId === selected?.leaderPostId)] : []),
    ...(unit ? [entry("unit", t("selectUnit", { name: unit }), (one) => one.leadUnitId === selected?.leadUnitId)] : []),
  ];
  return (
    <Menu
      trigger={<Button size="compact" variant="text">{t("selectBy")}<ChevronDown size={14} aria-hidden="true" /></Button>}
      groups={[
        { id: "gaps", entries: [
          entry("noUnit", t("gap.lead"), (one) => gapsOf(one).includes("lead")), entry("noDate", t("gap.dueOn"), ({ dueOn }) => dueOn === null),
          entry("noLeader", t("selectNoLeader"), ({ leaderPostId }) => leaderPostId === null), entry("blanks", t("gap.blanks"), ({ reading }) => numbersWithheld(reading).length > 0),
          entry("guessed", t("selectGuessed"), ({ reading }) => reading.inferred.length > 0),
        ] },
        ...(like.length > 0 ? [{ id: "like", entries: like }] : []),
      ]}
    />
  );
}
