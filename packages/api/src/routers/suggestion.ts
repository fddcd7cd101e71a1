import { askAboutText, ignoreSuggestion, listSuggestions } from "@taizhang/domain/suggestion/server";
import { ask, tell } from "../procedure";

export const suggestionRouter = {
  list: ask(listSuggestions),
  question: ask(askAboutText),
  ignore: tell(ignoreSuggestion),
};
