"use client";
import { useMutation } from "@tanstack/react-query";
import type { TaskItem } from "@taizhang/domain/task";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { theirsOf } from "@/components/conflict-notice";
import { useFormErrors } from "@/components/error-text";
import { isSignedOut, refusalOf } from "@/components/refusal";
import { useDone } from "@/components/use-send";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { nodeLines } from "./plan-base";

type Fields = Readonly<Record<string, string>>;
type Errors = { form?: string; signedOut?: boolean; fields?: Fields };
type Input = Pick<Parameters<ReturnType<typeof useTRPCClient>["plan"]["set"]["mutate"]>[0], "reason" | "nodes">;

/**
 * Saves a plan; where somebody else was faster, `theirs` is what stands there now, and saving again overwrites it.
 * @param now what the plan overwrites unless it is shown first
 */
export function useSetPlan({ head }: TaskItem, now: Record<string, unknown> | null) {
  const t = useTranslations("plan");
  const client = useTRPCClient();
  const { mutateAsync, isPending } = useMutation(useTRPC().plan.set.mutationOptions());
  const formErrors = useFormErrors();
  const say = useDone();
  const [errors, setErrors] = useState<Errors>({});
  const [refused, setRefused] = useState<Record<string, unknown> | null>(null);
  const theirs = refused ?? now;
  const nodesNow = () => client.plan.get.query({ taskId: head.id }).then(({ nodes }) => nodeLines(nodes), () => null);
  const save = async (input: Input, onSaved: () => void, atRow = (fields: Fields) => fields) => {
    try {
      await mutateAsync({ taskId: head.id, version: Number(theirs?.["version"] ?? head.version), ...input });
      onSaved();
      say(t("saved"));
    } catch (error) {
      const { fields, ...rest } = formErrors(error);
      setErrors({ ...rest, signedOut: isSignedOut(error), ...(fields && { fields: atRow(fields) }) });
      const current = theirsOf(refusalOf(error));
      setRefused(current && { ...current, nodes: await nodesNow() });
    }
  };
  const clear = () => { setErrors({}); setRefused(null); };
  return { theirs, errors, isPending, save, clear, clearErrors: () => setErrors({}) };
}
