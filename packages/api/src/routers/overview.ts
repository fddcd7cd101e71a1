import { getOverview, listInstructions } from "@taizhang/domain/overview/server";
import { ask } from "../procedure";

export const overviewRouter = { get: ask(getOverview), instructions: ask(listInstructions) };
