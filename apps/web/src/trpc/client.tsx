"use client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { AppRouter } from "@taizhang/api";
import { createTRPCClient } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { useState, type ReactNode } from "react";
import { links } from "./links";

const trpc = createTRPCContext<AppRouter>();

/** Use cases as query and mutation options of TanStack Query: `useMutation(useTRPC().task.signIn.mutationOptions())`. */
export const useTRPC = trpc.useTRPC;
/** The bare client, for what is asked again and again without the screen being drawn for each question. */
export const useTRPCClient = trpc.useTRPCClient;

const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      // A refusal is an answer; only silence is asked again.
      // Without a network a command fails at once and says so, instead of waiting in silence.
      mutations: { networkMode: "always" },
      queries: { staleTime: 15_000, retry: (count, error) => count < 2 && !("data" in error && error.data) },
    },
  });

/** Gives the screens below it `useTRPC` and a query cache of their own. */
export function TrpcProvider({ children }: { readonly children: ReactNode }) {
  const [queryClient] = useState(newQueryClient);
  const [client] = useState(() => createTRPCClient<AppRouter>({ links }));
  return (
    <QueryClientProvider client={queryClient}>
      <trpc.TRPCProvider trpcClient={client} queryClient={queryClient}>{children}</trpc.TRPCProvider>
    </QueryClientProvider>
  );
}
