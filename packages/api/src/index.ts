export { ask, createCaller, tell, type ApiContext, type Refusal } from "./procedure";
export { appRouter, type AppRouter, type RouterInputs, type RouterOutputs } from "./root";
