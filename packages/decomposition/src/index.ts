export { readBlanks } from "./blanks";
export { decompose, readItem } from "./decompose";
export { readDeadline } from "./deadline";
export { lineOfWorkIn, matterOf } from "./matter";
export { overlapOf, pairSpans, type Pairing } from "./pairing";
export { readQuantities } from "./quantity";
export { readResponsibility } from "./responsibility";
export type * from "./types";
export { BUILT_IN_VOCABULARY } from "./vocabulary";
