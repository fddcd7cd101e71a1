"use client";
import { Empty } from "@taizhang/ui/empty";
import { Select } from "@taizhang/ui/select";
import { useTranslations } from "next-intl";
import { BulkBar } from "./bulk-bar";
import { CandidatePanel, type PanelProps } from "./candidate-panel";
import { CandidateRow } from "./candidate-row";
import { HeldBar } from "./held-bar";
import { ModelBar } from "./model-suggestions";
import { SelectMenu } from "./select-menu";
import { countsOf, filters } from "./use-view";

/** The candidates of a text, filtered; the selected one is open. */
export function CandidateList(props: PanelProps) {
  const { bench, view, actions, choices, names, nodes, mayDecompose } = props;
  const t = useTranslations("directive.bench");
  const counts = countsOf(bench.candidates, props.today);
  const open = view.shown.filter(({ state }) => state === "proposed" || state === "confirmed");
  const ids = open.filter(({ id }) => view.checked.has(id)).map(({ id }) => id);
  const all = open.length > 0 && ids.length === open.length;
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col overflow-hidden rounded-card border border-line bg-surface">
      <div className="flex items-center gap-3 border-b border-line bg-surface-2 px-3 py-2">
        {mayDecompose && <label className="flex items-center gap-1.5 whitespace-nowrap max-md:min-h-11"><input type="checkbox" checked={all} disabled={open.length === 0} onChange={() => view.setChecked(all ? new Set() : new Set(open.map(({ id }) => id)))} className="size-4 accent-brand-fill" />{t("selectAll")}</label>}
        {mayDecompose && <SelectMenu candidates={open} selected={view.selected} names={names} onSelect={(some) => view.setChecked(new Set(some))} />}
        <div className="ml-auto w-44"><Select label={t("view")} value={view.filter} onChange={(next) => view.setFilter(next ?? "all")} options={filters.map((filter) => ({ value: filter, label: `${filter === "all" ? t("all") : t(`filter.${filter}`)}（${counts[filter]}）` }))} /></div>
      </div>
      {mayDecompose && ids.length > 0 && <BulkBar ids={ids} actions={actions} choices={choices} names={names} nodes={nodes} onDrop={() => view.setDialog({ kind: "drop", ids })} onClear={() => view.setChecked(new Set())} />}
      {mayDecompose && <HeldBar candidates={bench.candidates} view={view} heldOn={props.heldOn} />}
      {mayDecompose && <ModelBar bench={bench} actions={actions} />}
      {view.shown.length === 0
        ? <Empty title={t("nothing")} hint={t("nothingHint")} />
        : (
          <ul aria-label={t("items")} className="m-0 min-h-0 flex-1 list-none overflow-y-auto p-0">
            {view.shown.map((candidate) => {
              const { id, reading, state } = candidate;
              const isSelected = id === view.selected?.id;
              return (
                <CandidateRow
                  key={id} candidate={candidate} today={props.today} names={names} isSelected={isSelected} isChecked={view.checked.has(id)} isDirty={view.drafts.has(id)}
                  mergedTitle={reading.mergedInto === null ? undefined : view.byId.get(reading.mergedInto)?.title}
                  selectable={mayDecompose && (state === "proposed" || state === "confirmed")}
                  onSelect={view.select} onToggle={view.toggle}
                >
                  {isSelected ? <CandidatePanel candidate={candidate} {...props} /> : null}
                </CandidateRow>
              );
            })}
          </ul>
        )}
    </div>
  );
}
