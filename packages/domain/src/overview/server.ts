export { getOverview } from "./get-overview";
export { listInstructions } from "./list-instructions";
