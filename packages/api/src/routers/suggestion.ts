import { askAboutText, beginRun, ignoreSuggestion, listSuggestions, storeSuggestions } from "@taizhang/domain/suggestion/server";
import { ask, tell } from "../procedure";

export const suggestionRouter = {
  list: ask(listSuggestions),
  question: ask(askAboutText),
  ignore: tell(ignoreSuggestion),
  begin: tell(beginRun),
  store: tell(storeSuggestions),
};
