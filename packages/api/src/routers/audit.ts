import { exportEvents, list, verify } from "@taizhang/domain/audit/server";
import { ask, tell } from "../procedure";

export const auditRouter = { list: ask(list), verify: ask(verify), export: tell(exportEvents) };
