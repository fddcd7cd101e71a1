export { exportEvents, list } from "./list";
export { seal } from "./seal";
export { verify } from "./verify";
