import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { router } from "./procedure";
import { accessRouter } from "./routers/access";

/** Every domain under its name; the path of a procedure is the name of its use case. */
export const appRouter = router({
  access: accessRouter,
});

export type AppRouter = typeof appRouter;
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;
