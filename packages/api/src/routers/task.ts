import {
  adjudicateDispute, answerInstruction, assignTask, attachKnown, attachSource, closeTask, confirmShare, decideExtension, dispatchTasks, disputeTask, editTask, extendTask, getTask, instructTask, listOwed,
  listStaff, registerCandidates, requestClosing, restrictTask, returnClosing, signInTask, viewTask, withdrawRequest,
} from "@taizhang/domain/task/server";
import { ask, tell } from "../procedure";

export const taskRouter = {
  get: ask(getTask),
  view: tell(viewTask),
  owed: ask(listOwed),
  register: tell(registerCandidates),
  dispatch: tell(dispatchTasks),
  attachKnown: tell(attachKnown),
  attachSource: tell(attachSource),
  listStaff: ask(listStaff),
  signIn: tell(signInTask),
  assign: tell(assignTask),
  dispute: tell(disputeTask),
  extend: tell(extendTask),
  requestClosing: tell(requestClosing),
  withdrawRequest: tell(withdrawRequest),
  decideExtension: tell(decideExtension),
  adjudicate: tell(adjudicateDispute),
  close: tell(closeTask),
  returnClosing: tell(returnClosing),
  instruct: tell(instructTask),
  answer: tell(answerInstruction),
  confirmShare: tell(confirmShare),
  edit: tell(editTask),
  restrict: tell(restrictTask),
};
