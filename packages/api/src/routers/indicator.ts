import {
  answerQuestion, applyExclusion, confirmValues, correctValue, decideExclusion, enterValues, entryPage, explainIndicator, getIndicator, getIndicatorForm, indicatorOptions, listIndicators, listVouchers, returnVouchers, saveIndicator, setTarget,
} from "@taizhang/domain/indicator/server";
import { ask, tell } from "../procedure";

export const indicatorRouter = {
  list: ask(listIndicators),
  options: ask(indicatorOptions),
  get: ask(getIndicator),
  form: ask(getIndicatorForm),
  entry: ask(entryPage),
  vouchers: ask(listVouchers),
  enter: tell(enterValues),
  confirm: tell(confirmValues),
  correct: tell(correctValue),
  answer: tell(answerQuestion),
  applyExclusion: tell(applyExclusion),
  decideExclusion: tell(decideExclusion),
  explain: tell(explainIndicator),
  return: tell(returnVouchers),
  save: tell(saveIndicator),
  setTarget: tell(setTarget),
};
