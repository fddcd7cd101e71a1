export { formalFiguresOf, type FormalDutyGold, type FormalFigures } from "./figures/formal-reference";
export { figuresOf, type Share, type TextFigures } from "./figures/figures";
export { fixtureReference } from "./figures/fixture-reference";
export type { ReferenceItem, ReferenceQuantity, ReferenceText } from "./figures/reference";
export { speechReference } from "./figures/speech-table";
export { STYLES } from "./styles";
export { UNSEEN } from "./styles/unseen";
