"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { openSuggestions, type Suggestion } from "@taizhang/domain/suggestion";
import { useToast } from "@taizhang/ui/toast";
import { useMemo } from "react";
import { useErrorText } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";
import type { Bench } from "./use-bench";

/** Milliseconds between two looks while the model is being asked. */
const again = 4_000;

/** What the county's own model suggests for this text and still says something; empty where no model was asked. */
export function useModel({ textId, candidates }: Pick<Bench, "textId" | "candidates">) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const options = trpc.suggestion.list.queryOptions({ textId });
  const { data } = useQuery({ ...options, refetchInterval: (query) => (query.state.data?.run && query.state.data.run.endedAt === null ? again : false) });
  const { beside, missing } = useMemo(() => openSuggestions(data?.suggestions ?? [], candidates), [data, candidates]);
  const { mutate } = useMutation(trpc.suggestion.ignore.mutationOptions({
    onSettled: () => client.invalidateQueries({ queryKey: options.queryKey }),
    onError: (error) => toast.error(errorText(error)),
  }));
  return { run: data?.run ?? null, beside, missing, ignore: ({ id }: Suggestion) => mutate({ suggestionId: id }) };
}
