"use client";
import { useMutation } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Checkbox } from "@taizhang/ui/checkbox";
import { Dialog } from "@taizhang/ui/dialog";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { Textarea } from "@taizhang/ui/textarea";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useErrorText } from "@/components/error-text";
import { fieldReasons, refusalOf } from "@/components/refusal";
import { useTRPC } from "@/trpc/client";
import type { NumberItem, Stated } from "./number-state";
import { useReasonText } from "./use-reason-text";

type Props = {
  readonly number: Stated; readonly items: readonly NumberItem[]; readonly textId: string; readonly onClose: () => void;
  /** With what stood there before and the version that now stands. */
  readonly onSaved: (before: Current, version: number) => void;
};
export type Current = { candidateIds: string[]; words: string | null; version: number } | null;

/** Ties a number to the items it counts, or says why it needs none. What somebody else saved meanwhile is shown, not overwritten. */
export function NumberDialog({ number, items, textId, onClose, onSaved }: Props) {
  const t = useTranslations("directive.numbers");
  const errorText = useErrorText();
  const reasonText = useReasonText();
  const [chosen, setChosen] = useState<readonly string[]>(number.decision?.candidateIds ?? number.answers);
  const [words, setWords] = useState(number.decision?.words ?? "");
  const [search, setSearch] = useState("");
  const [current, setCurrent] = useState<Current>(number.decision);
  const save = useMutation(useTRPC().directive.reconcileNumber.mutationOptions({
    onSuccess: ({ version }) => onSaved(current, version),
    onError: (error) => { const refusal = refusalOf(error); if (refusal?.reason === "directive.number_changed") setCurrent((refusal.details?.["current"] ?? null) as Current); },
  }));
  // Likely ones first, then the text's order.
  const [likely] = useState(() => new Set([...number.answers, ...(number.decision?.candidateIds ?? [])]));
  const listed = useMemo(() => items.filter(({ title }) => title.includes(search.trim())).toSorted((a, b) => Number(likely.has(b.id)) - Number(likely.has(a.id))), [items, likely, search]);
  const fields = save.error ? fieldReasons(refusalOf(save.error)) : {};
  const wordsFault = fields["words"] && reasonText(fields["words"].key);
  const submit = () => save.mutate({ textId, start: number.start, end: number.end, candidateIds: [...chosen], words: words.trim() || null, version: current?.version ?? number.version });
  const isClash = save.error !== null && current !== number.decision;
  return (
    <Dialog
      open initialFocus="content" onOpenChange={(open) => { if (!open) onClose(); }} title={t("dialogTitle", { quote: number.quote, subject: number.subject })} description={number.sentence.words}
      footer={<>
        {number.counts && <span className="mr-auto self-center text-ink-2" role="status">{t("against", { stated: number.value, found: chosen.length })}</span>}
        <Button onClick={onClose}>{t("cancel")}</Button><Button variant="primary" loading={save.isPending} onClick={submit}>{t(isClash ? "saveAnyway" : "save")}</Button>
      </>}
    >
      {save.error && !wordsFault && <p role="alert" className="m-0 mb-2 text-lamp-red-text">{errorText(save.error)}</p>}
      {isClash && current && <p className="m-0 mb-2 rounded-control bg-surface-2 px-3 py-2">{t("theirs", { titles: items.filter(({ id }) => current.candidateIds.includes(id)).map(({ title }) => title).join("；") || t("noItems"), words: current.words ?? "—" })}</p>}
      <Field label={t("items", { n: chosen.length })}><Input value={search} placeholder={t("search")} onChange={(event) => setSearch(event.target.value)} /></Field>
      <div role="group" aria-label={t("itemsGroup")} tabIndex={0} className="mt-1 grid max-h-64 overflow-y-auto rounded-control border border-line px-2 py-1">
        {listed.map(({ id, title, outline, taskNumber }) => (
          <Checkbox key={id} checked={chosen.includes(id)} onChange={(on) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))}>
            <span className="text-small text-ink-3">{taskNumber ?? outline.join(" › ")}</span> {title}
          </Checkbox>
        ))}
      </div>
      <Field className="mt-3" label={t("explanation")} hint={t("explanationHint")} error={wordsFault || undefined}><Textarea value={words} rows={2} maxLength={500} onChange={(event) => setWords(event.target.value)} /></Field>
    </Dialog>
  );
}
