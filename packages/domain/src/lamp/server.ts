export { listLampRules } from "./list-rule-sets";
export { simulateLampRules } from "./simulate";
export { createLampRules } from "./create-rule-set";
export { activateLampRules } from "./activate-rules";
