"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useSend } from "@/components/use-send";
import { useTRPC } from "@/trpc/client";
import type { Proposal } from "./types";

/** Accepts or refuses proposals; says what came of it. */
export function useDecide() {
  const t = useTranslations("learning");
  const send = useSend();
  const { mutateAsync, isPending } = useMutation(useTRPC().learning.decide.mutationOptions());
  const decide = (proposals: readonly Proposal[], accept: boolean, reason = "") =>
    send(() => mutateAsync({ proposals: proposals.map(({ id, version }) => ({ id, version })), accept, reason }), t(accept ? "accepted" : "refused", { n: proposals.length }));
  return { decide, busy: isPending };
}
