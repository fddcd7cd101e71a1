import { refreshIndicators as refreshIndicatorsUseCase } from "@taizhang/domain/indicator/server";
import { execute } from "@taizhang/domain/server";
import { systemActor } from "@taizhang/policy";
import type { Job } from "./job";

const actor = systemActor("refresh-indicators");

/** A value falls due at midnight without anybody writing: indicators get the figures and the lamp of the new day. */
export const refreshIndicators: Job = {
  name: "refresh-indicators",
  async run(db) {
    while ((await execute(db, actor, refreshIndicatorsUseCase, {})).more);
  },
};
