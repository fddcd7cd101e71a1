"use client";
import { dropCodes, faultsOf, notRegisteredCodes } from "@taizhang/domain/directive";
import { useToast } from "@taizhang/ui/toast";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { fieldReasons, refusalOf } from "@/components/refusal";
import { useReasonText } from "./use-reason-text";
import type { Bench } from "./use-bench";
import { touchedOf, valuesOf, type FieldTexts, type View } from "./use-view";
import type { BenchCandidate, Changed } from "./workbench-state";

type Reasons = Readonly<Record<string, { key: string; values?: Record<string, string | number> }>>;
/** What a further deployment tightens of a task, as a person chose. */
export type Tighten = NonNullable<Parameters<Bench["commands"]["attach"]>[0]["tighten"]>;
export type SetInput = Parameters<Bench["commands"]["set"]>[0]["set"];
const refs = (candidates: readonly BenchCandidate[]) => candidates.map(({ id, version }) => ({ id, version }));
const quietly = (work: Promise<unknown>) => { void work.catch(() => undefined); };

/** What buttons and keys of the workbench do. Refusals have been told when these reject. */
export function useActions(bench: Bench, view: View, heldOn: string) {
  const t = useTranslations("directive.bench");
  const toast = useToast();
  const reasonText = useReasonText();
  const texts = (reasons: Reasons): FieldTexts => Object.fromEntries(Object.entries(reasons).map(([path, { key, values }]) => [path.replace(/^set\./, ""), reasonText(key, values)]));
  const pick = (ids: readonly string[]) => bench.candidates.filter(({ id }) => ids.includes(id));

  const going = useRef(new Set<string>());
  /** By candidate the last version that a decision has overtaken. */
  const overtaken = useRef(new Map<string, number>());
  /** A second press before the answer is drawn is no second decision, and no clash with oneself: a decision may save first and so take two versions. */
  const once = async (id: string, work: () => Promise<Changed | undefined>): Promise<void> => {
    const version = view.byId.get(id)?.version;
    if (version === undefined || going.current.has(id) || version <= (overtaken.current.get(id) ?? -1)) return;
    going.current.add(id);
    try {
      const now = (await work())?.candidates?.find((one) => one.id === id);
      if (now) overtaken.current.set(id, now.version - 1);
    } finally {
      going.current.delete(id);
    }
  };
  /** Saves what was typed for a candidate; resolves to the candidate as it now is, or undefined where it was refused. */
  const save = async (id: string): Promise<BenchCandidate | undefined> => {
    const candidate = view.byId.get(id);
    const values = view.drafts.get(id);
    if (!candidate || !values) return candidate;
    const set = touchedOf(candidate, values);
    if (Object.keys(set).length === 0) {
      view.draft(id, null);
      return candidate;
    }
    try {
      const { candidates: [now] } = await bench.run(() => bench.commands.edit({ id, version: candidate.version, set }), { silent: true });
      view.draft(id, null);
      view.fault(id, null);
      return now && { ...now, taskNumber: null };
    } catch (error) {
      const reasons = fieldReasons(refusalOf(error));
      if (Object.keys(reasons).length > 0) view.fault(id, texts(reasons));
      else if (refusalOf(error)?.reason !== "directive.candidate_changed") toast.error(reasonText(refusalOf(error)?.reason ?? "kernel.no_answer"));
      return undefined;
    }
  };
  /** Confirms one and goes on without waiting: what is missing is shown at its field, in the editor. */
  const confirmOne = async (id: string) => {
    const candidate = view.drafts.has(id) ? await save(id) : view.byId.get(id);
    // A refusal stands at its field: the editor shows it, also where Esc had closed it.
    if (!candidate) view.select(id, true);
    if (!candidate || candidate.state !== "proposed") return undefined;
    const faults = faultsOf(valuesOf(candidate), heldOn);
    if (Object.keys(faults).length > 0) {
      view.fault(id, texts(faults));
      view.select(id, true);
      return undefined;
    }
    view.setEditing(false);
    view.goOn();
    return bench.run(() => bench.commands.confirm({ candidates: refs([candidate]) }));
  };
  /** Leaves the item or the sentence out with the reason of that number; what needs words is asked for them. */
  const leaveOut = (number: number) => {
    const { candidateId, sentenceId } = view.place;
    if (candidateId !== null) {
      const code = dropCodes[number - 1];
      const candidate = view.byId.get(candidateId);
      if (!code || !candidate || (candidate.state !== "proposed" && candidate.state !== "confirmed")) return;
      if (code === "other") view.setDialog({ kind: "drop", ids: [candidateId], code });
      else { view.goOn(); quietly(once(candidateId, () => bench.run(() => bench.commands.drop({ candidates: refs([candidate]), code, text: "" })))); }
    } else if (sentenceId !== null) {
      const code = notRegisteredCodes[number - 1];
      if (!code) return;
      if (code === "other") view.setDialog({ kind: "sentence", ids: [sentenceId], code });
      else { view.goOn(); quietly(bench.run(() => bench.commands.resolve({ textId: bench.textId, sentenceIds: [sentenceId], resolution: "not_registered", code, text: "" }))); }
    }
  };
  const confirmMany = async (ids: readonly string[]) => {
    const open = pick(ids).filter(({ state }) => state === "proposed");
    const bad = open.filter((candidate) => Object.keys(faultsOf(valuesOf(candidate), heldOn)).length > 0);
    const good = open.filter((candidate) => !bad.includes(candidate));
    if (good.length > 0) {
      await bench.run(() => bench.commands.confirm({ candidates: refs(good) }));
      toast.success(t("confirmedMany", { n: good.length }));
    }
    for (const candidate of bad) view.fault(candidate.id, texts(faultsOf(valuesOf(candidate), heldOn)));
    view.setHeld(new Set(bad.map(({ id }) => id)));
    view.setChecked(new Set(bad.map(({ id }) => id)));
  };
  const mergePrevious = (id: string) => {
    const candidate = view.byId.get(id);
    const before = bench.candidates.filter(({ start, state }) => candidate && start < candidate.start && (state === "proposed" || state === "confirmed")).at(-1);
    if (candidate && before) quietly(bench.run(() => bench.commands.merge({ candidates: refs([before, candidate]) })).then(() => view.select(before.id)));
  };
  return {
    save, leaveOut, confirm: (id: string) => quietly(once(id, () => confirmOne(id))), confirmMany: (ids: readonly string[]) => quietly(confirmMany(ids)), mergePrevious,
    merge: (ids: readonly string[]) => quietly(bench.run(() => bench.commands.merge({ candidates: refs(pick(ids)) })).then(({ candidates: [kept] }) => { view.setChecked(new Set()); if (kept) view.select(kept.id); })),
    split: (id: string, at: number) => {
      const candidate = view.byId.get(id);
      if (candidate) quietly(bench.run(() => bench.commands.split({ id, version: candidate.version, at })));
    },
    /** One step for however many (S 0.8): unit, leader, class, field or date. */
    setQuickly: (ids: readonly string[], set: SetInput) => bench.run(() => bench.commands.set({ candidates: refs(pick(ids)), set })).then(() => undefined),
    restore: (id: string) => quietly(bench.run(() => bench.commands.restore({ candidates: refs(pick([id])) }))),
    add: (start: number, end: number) => quietly(bench.run(() => bench.commands.add({ textId: bench.textId, start, end })).then(({ candidates: [added] }) => { if (added) view.select(added.id); toast.success(t("added")); })),
    takeBack: (ids: readonly string[]) => quietly(bench.run(() => bench.commands.resolve({ textId: bench.textId, sentenceIds: [...ids], resolution: null }))),
    setAll: async (ids: readonly string[], set: SetInput) => {
      const { candidates } = await bench.run(() => bench.commands.set({ candidates: refs(pick(ids)), set }));
      toast.success(t("bulkDone", { n: candidates.length }));
    },
    attach: (id: string, taskId: string, tighten: Tighten | undefined) => {
      const candidate = view.byId.get(id);
      if (candidate) quietly(bench.run(() => bench.commands.attach({ candidate: { id, version: candidate.version }, taskId, ...(tighten ? { tighten } : {}) }), { undoable: false }).then(({ candidates: [tied] }) => toast.success(t("attached", { number: tied?.taskNumber ?? "" }))));
    },
    refsOf: (ids: readonly string[]) => refs(pick(ids)),
  };
}
export type Actions = ReturnType<typeof useActions>;
