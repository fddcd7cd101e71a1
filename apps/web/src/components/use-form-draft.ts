"use client";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { DefaultValues, FieldValues, UseFormReturn } from "react-hook-form";
import { formDraft, undrafted } from "./form-draft";
import { useDraftPerson } from "./use-draft";

interface FormDraftOptions<V extends FieldValues> {
  /** Names the window; undefined keeps nothing in the browser, as for restricted items. */
  readonly key: string | undefined;
  readonly open: boolean;
  readonly form: UseFormReturn<V, unknown, V>;
  /** What the form starts with. */
  readonly values: V;
}

/** What is typed into a window lies in this browser until the server has it, and is there again when the window is opened anew. */
export function useFormDraft<V extends FieldValues>({ key, open, form, values }: FormDraftOptions<V>) {
  const person = useDraftPerson();
  const [state, setState] = useState(undrafted);
  const draft = useMemo(() => formDraft({ person, key, tell: setState }), [person, key]);
  const begin = useEffectEvent(() => {
    const typed = draft?.begin(values);
    if (typed) form.reset(typed as DefaultValues<V>, { keepDefaultValues: true, keepDirtyValues: false });
  });
  useEffect(() => { if (open) begin(); }, [open, draft]);
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values: typed, name }) => { if (name) draft?.keep(typed); } }), [form, draft]);
  return { ...(draft ? state : { ...undrafted, isSafe: false }), forget: () => draft?.forget() };
}
