"use client";
import { useToast } from "@taizhang/ui/toast";
import { useState } from "react";
import { useFormErrors } from "@/components/error-text";

export type DecisionErrors = { form?: string; fields?: Readonly<Record<string, string>> };

/** Sends one decision: said when it went through, its refusal kept beside the fields. */
export function useDecision(fields: readonly string[], onDone: () => void) {
  const toast = useToast();
  const formErrors = useFormErrors(fields);
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<DecisionErrors>({});
  const decide = async (work: () => Promise<unknown>, message: string) => {
    setBusy(true);
    setErrors({});
    try {
      await work();
      toast.success(message);
      onDone();
    } catch (error) {
      setErrors(formErrors(error) as DecisionErrors);
    } finally {
      setBusy(false);
    }
  };
  return { busy, errors, decide };
}
