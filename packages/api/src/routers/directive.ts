import {
  addCandidate, addText, confirmCandidates, distinguish, dropCandidates, editCandidate, editDirective, fillBlank, findDuplicates, followText, getDirective, getText,
  listChoices, listDeployed, listDirectives, listNumbers, mergeCandidates, previewText, reconcileNumber, recordDirective, resolveSentences, restoreCandidates, setCandidates, splitCandidate, undoStep,
} from "@taizhang/domain/directive/server";
import { ask, tell } from "../procedure";

export const directiveRouter = {
  list: ask(listDirectives),
  get: ask(getDirective),
  text: ask(getText),
  duplicates: ask(findDuplicates),
  numbers: ask(listNumbers),
  deployed: ask(listDeployed),
  choices: ask(listChoices),
  previewText: ask(previewText),
  record: tell(recordDirective),
  edit: tell(editDirective),
  addText: tell(addText),
  addCandidate: tell(addCandidate),
  editCandidate: tell(editCandidate),
  setCandidates: tell(setCandidates),
  mergeCandidates: tell(mergeCandidates),
  splitCandidate: tell(splitCandidate),
  dropCandidates: tell(dropCandidates),
  restoreCandidates: tell(restoreCandidates),
  confirmCandidates: tell(confirmCandidates),
  resolveSentences: tell(resolveSentences),
  undo: tell(undoStep),
  follow: tell(followText),
  distinguish: tell(distinguish),
  fillBlank: tell(fillBlank),
  reconcileNumber: tell(reconcileNumber),
};
