import { enterQuota, getPlan, getQuota, setPlan, setQuota, workload } from "@taizhang/domain/plan/server";
import { ask, tell } from "../procedure";

export const planRouter = {
  get: ask(getPlan),
  quota: ask(getQuota),
  workload: ask(workload),
  set: tell(setPlan),
  setQuota: tell(setQuota),
  enterQuota: tell(enterQuota),
};
