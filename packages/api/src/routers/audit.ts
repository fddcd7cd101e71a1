import { exportEvents, list, unsealed, verify } from "@taizhang/domain/audit/server";
import { ask, tell } from "../procedure";

export const auditRouter = { list: ask(list), unsealed: ask(unsealed), verify: ask(verify), export: tell(exportEvents) };
