export { enterQuota } from "./enter-quota";
export { getPlan } from "./get-plan";
export { getQuota } from "./get-quota";
export { learnDurations } from "./learn-durations";
export { setPlan } from "./set-plan";
export { setQuota } from "./set-quota";
export { workload } from "./workload";
