export { askAboutText } from "./ask-about-text";
export { ignoreSuggestion } from "./ignore-suggestion";
export { listSuggestions } from "./list-suggestions";
export { beginRun, storeSuggestions } from "./store-suggestions";
