"use client";
import { Button } from "@taizhang/ui/button";
import { Dialog } from "@taizhang/ui/dialog";
import { Form, type FormErrors } from "@taizhang/ui/form";
import { useUiTexts } from "@taizhang/ui/ui-texts";
import { useId, useMemo, useState, type ReactNode } from "react";
import { useForm, type DefaultValues, type FieldValues } from "react-hook-form";
import { useFormErrors } from "./error-text";
import { isSignedOut } from "./refusal";
import { RestoredDraft } from "./restored-draft";
import { SignInAgain } from "./sign-in-again";
import { useFormDraft } from "./use-form-draft";
import { useLeave } from "./use-leave";
import { useDone } from "./use-send";

export interface FormDialogProps<V extends FieldValues> {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: ReactNode;
  /** The verb on the button. */
  readonly action: string;
  /** Said when it went through. */
  readonly done: string;
  readonly values: V;
  readonly send: (values: V) => Promise<unknown>;
  readonly children: ReactNode;
  /** Further buttons, before the usual two. */
  readonly extra?: ReactNode;
  readonly size?: "medium" | "large";
  /** Part of the input in which the form's fields stand ("changes"); refusals name their fields below it. */
  readonly within?: string;
  /** Names what is typed here (`answer:<instruction>`), which then lies in the browser until it is sent; left out for restricted items. */
  readonly draftKey?: string | undefined;
  /** For a window that changes what others change too: shown over a draft where somebody changed the same since, with the verb to go on nevertheless. */
  readonly overtaken?: { readonly notice: ReactNode; readonly action: string } | undefined;
}

/**
 * A window with a form that the server answers: refusals stand at their fields, what was typed stays. Whoever closes it over
 * what was typed is asked first, unless it is there again at the next opening.
 */
export function FormDialog<V extends FieldValues>({ open, onOpenChange, title, description, action, done, values, send, children, extra, size = "medium", within, draftKey, overtaken }: FormDialogProps<V>) {
  const { cancel } = useUiTexts();
  const id = useId();
  const form = useForm<V, unknown, V>({ defaultValues: values as DefaultValues<V>, values, resetOptions: { keepDirtyValues: true } });
  const formErrors = useFormErrors(useMemo(() => Object.keys(values), [values]), within);
  const say = useDone();
  const [signedOut, setSignedOut] = useState(false);
  const { isDirty, isSubmitting } = form.formState;
  const { restored, overtaken: isOvertaken, isSafe, forget } = useFormDraft({ key: draftKey, open, form, values });
  const others = isOvertaken ? overtaken : undefined;
  // By itself a reset of this form keeps what was typed.
  const startAnew = () => form.reset(values as DefaultValues<V>, { keepDirtyValues: false });
  const { leave, question } = useLeave(isDirty && !isSafe, () => { onOpenChange(false); startAnew(); });
  const submit = async (given: V): Promise<FormErrors | undefined> => {
    try {
      await send(given);
    } catch (error) {
      setSignedOut(isSignedOut(error));
      return formErrors(error);
    }
    forget();
    onOpenChange(false);
    startAnew();
    say(done);
    return undefined;
  };
  const footer = (
    <>
      {extra}
      <Button onClick={leave}>{cancel}</Button>
      <Button variant="primary" type="submit" form={id} loading={isSubmitting}>{others?.action ?? action}</Button>
    </>
  );
  return (
    <Dialog open={open} onOpenChange={(next) => { if (next) onOpenChange(next); else leave(); }} title={title} footer={footer} size={size} {...(description === undefined ? {} : { description })}>
      <Form form={form} id={id} onSubmit={submit} help={signedOut && <SignInAgain />} className="grid gap-4">
        <RestoredDraft at={restored} onDiscard={() => { forget(); startAnew(); }} />
        {others?.notice}
        {children}
      </Form>
      {question}
    </Dialog>
  );
}
