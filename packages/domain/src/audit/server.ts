export { exportEvents, list } from "./list";
export { seal, unsealed } from "./seal";
export { verify } from "./verify";
