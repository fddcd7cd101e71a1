import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { router } from "./procedure";
import { accessRouter } from "./routers/access";
import { auditRouter } from "./routers/audit";
import { calendarRouter } from "./routers/calendar";
import { deskRouter } from "./routers/desk";
import { directiveRouter } from "./routers/directive";
import { draftRouter } from "./routers/draft";
import { lampRouter } from "./routers/lamp";
import { learningRouter } from "./routers/learning";
import { indicatorRouter } from "./routers/indicator";
import { ledgerRouter } from "./routers/ledger";
import { organizationRouter } from "./routers/organization";
import { overviewRouter } from "./routers/overview";
import { planRouter } from "./routers/plan";
import { reportRouter } from "./routers/report";
import { suggestionRouter } from "./routers/suggestion";
import { taskRouter } from "./routers/task";

/** Every domain under its name; the path of a procedure is the name of its use case. */
export const appRouter = router({
  access: accessRouter,
  audit: auditRouter,
  calendar: calendarRouter,
  desk: deskRouter,
  directive: directiveRouter,
  draft: draftRouter,
  lamp: lampRouter,
  learning: learningRouter,
  indicator: indicatorRouter,
  ledger: ledgerRouter,
  organization: organizationRouter,
  overview: overviewRouter,
  plan: planRouter,
  report: reportRouter,
  suggestion: suggestionRouter,
  task: taskRouter,
});

export type AppRouter = typeof appRouter;
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;
