"use client";
import { Button } from "@taizhang/ui/button";
import { Dialog } from "@taizhang/ui/dialog";
import { Form, type FormErrors } from "@taizhang/ui/form";
import { useUiTexts } from "@taizhang/ui/ui-texts";
import { useId, useMemo, useState, type ReactNode } from "react";
import { useForm, type DefaultValues, type FieldValues } from "react-hook-form";
import { useFormErrors } from "./error-text";
import { isSignedOut } from "./refusal";
import { SignInAgain } from "./sign-in-again";
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
}

/**
 * A window with a form that the server answers: refusals stand at their fields, what was typed stays. Whoever closes it over
 * what was typed is asked first.
 */
export function FormDialog<V extends FieldValues>({ open, onOpenChange, title, description, action, done, values, send, children, extra, size = "medium", within }: FormDialogProps<V>) {
  const { cancel } = useUiTexts();
  const id = useId();
  const form = useForm<V, unknown, V>({ defaultValues: values as DefaultValues<V>, values, resetOptions: { keepDirtyValues: true } });
  const formErrors = useFormErrors(useMemo(() => Object.keys(values), [values]), within);
  const say = useDone();
  const [signedOut, setSignedOut] = useState(false);
  const { isDirty, isSubmitting } = form.formState;
  const { leave, question } = useLeave(isDirty, () => { onOpenChange(false); form.reset(); });
  const submit = async (given: V): Promise<FormErrors | undefined> => {
    try {
      await send(given);
    } catch (error) {
      setSignedOut(isSignedOut(error));
      return formErrors(error);
    }
    onOpenChange(false);
    form.reset();
    say(done);
    return undefined;
  };
  const footer = (
    <>
      {extra}
      <Button onClick={leave}>{cancel}</Button>
      <Button variant="primary" type="submit" form={id} loading={isSubmitting}>{action}</Button>
    </>
  );
  return (
    <Dialog open={open} onOpenChange={(next) => { if (next) onOpenChange(next); else leave(); }} title={title} footer={footer} size={size} {...(description === undefined ? {} : { description })}>
      <Form form={form} id={id} onSubmit={submit} help={signedOut && <SignInAgain />} className="grid gap-4">{children}</Form>
      {question}
    </Dialog>
  );
}
