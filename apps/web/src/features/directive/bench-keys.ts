"use client";
import { taskClasses } from "@taizhang/policy";
import { scrollWithin } from "./scroll-within";
import type { Mark } from "./text-pane";
import type { Actions } from "./use-actions";
import type { Bench } from "./use-bench";
import { useShortcuts } from "./use-shortcuts";
import type { QuickField, View } from "./use-view";

type Parts = {
  readonly bench: Bench; readonly view: View; readonly actions: Actions; readonly mark: Mark | null; readonly mayDecompose: boolean;
  readonly onMarked: () => void; readonly onHelp: () => void;
};

/** Brings the words of the place into the middle of the text. */
function locate(): void {
  const place = document.querySelector<HTMLElement>(`[data-selected="true"]`);
  scrollWithin(place?.closest<HTMLElement>("[role=document]"), place, { centre: true });
}

const isOpen = (state: string | undefined) => state === "proposed" || state === "confirmed";

/** Everything in the workbench that a key does; the help lists the same keys. */
export function useBenchKeys({ bench, view, actions, mark, mayDecompose, onMarked, onHelp }: Parts): void {
  const { selected, sentence } = view;
  const allowed = (run: () => void) => () => { if (mayDecompose) run(); };
  const onItem = (run: (id: string) => void) => allowed(() => { if (selected && isOpen(selected.state)) run(selected.id); });
  /** The ticked ones, else the one in hand. */
  const many = (run: (ids: readonly string[]) => void) => allowed(() => {
    const ticked = bench.candidates.filter(({ id, state }) => view.checked.has(id) && isOpen(state)).map(({ id }) => id);
    if (ticked.length > 0) run(ticked);
    else if (selected && isOpen(selected.state)) run([selected.id]);
  });
  const quick = (field: QuickField) => many((ids) => view.setDialog({ kind: "quick", field, ids }));
  const add = () => {
    const span = mark && mark.end > mark.start ? mark : sentence;
    if (span) { actions.add(span.start, span.end); onMarked(); }
  };
  const split = (id: string) => {
    const inside = mark !== null && mark.start === mark.end && selected !== undefined && selected.start < mark.start && mark.start < selected.end;
    if (inside) { actions.split(id, mark.start); onMarked(); } else view.setDialog({ kind: "split", id });
  };
  const open = () => {
    if (selected?.state === "dropped" || selected?.state === "confirmed") actions.restore(selected.id);
    else if (sentence?.resolution) actions.takeBack([sentence.id]);
  };
  const digits = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [String(digit), allowed(() => actions.leaveOut(digit))]));
  const classes = Object.fromEntries(taskClasses.map((taskClass) => [taskClass, many((ids) => { void actions.setQuickly(ids, { taskClass }).catch(() => undefined); })]));
  useShortcuts({
    j: () => view.step(1), k: () => view.step(-1), J: () => view.stepItem(1), K: () => view.stepItem(-1), n: () => view.step(1, true), N: () => view.step(-1, true),
    c: onItem(actions.confirm), a: allowed(add), e: onItem((id) => view.select(id, true)), o: allowed(open), m: onItem(actions.mergePrevious), s: onItem(split),
    d: allowed(() => { if (selected && isOpen(selected.state)) view.setDialog({ kind: "drop", ids: [selected.id] }); else if (sentence) view.setDialog({ kind: "sentence", ids: [sentence.id] }); }),
    ...digits, ...classes, l: quick("leadUnitId"), t: quick("dueOn"), g: quick("leaderPostId"), f: quick("fieldId"), x: onItem(view.toggle),
    u: allowed(() => void bench.undo()), U: allowed(() => void bench.redo()),
    "Mod+z": allowed(() => void bench.undo()), "Mod+Shift+z": allowed(() => void bench.redo()), "Mod+y": allowed(() => void bench.redo()),
    "Mod+Enter": onItem((id) => { if (view.editing) actions.confirm(id); }),
    "?": onHelp, Enter: locate,
    Escape: () => { if (mark) onMarked(); else if (view.editing) view.setEditing(false); else if (view.checked.size > 0) view.setChecked(new Set()); },
  });
}
