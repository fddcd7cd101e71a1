import { enterQuota, getPlan, getQuota, seasonalShares, setMoney, setPlan, setQuota, workload } from "@taizhang/domain/plan/server";
import { ask, tell } from "../procedure";

export const planRouter = {
  get: ask(getPlan),
  quota: ask(getQuota),
  workload: ask(workload),
  seasonalShares: ask(seasonalShares),
  set: tell(setPlan),
  setMoney: tell(setMoney),
  setQuota: tell(setQuota),
  enterQuota: tell(enterQuota),
};
