import { activateLampRules, createLampRules, listLampRules, simulateLampRules } from "@taizhang/domain/lamp/server";
import { ask, tell } from "../procedure";

export const lampRouter = { list: ask(listLampRules), simulate: ask(simulateLampRules), create: tell(createLampRules), activate: tell(activateLampRules) };
