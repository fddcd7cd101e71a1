import {
  acceptManyReports, acceptReport, confirmReport, reportBatch, reportForm, reportToConfirm, returnManyReports, returnReport, sendBackReport, submitReport, undoAcceptance,
} from "@taizhang/domain/report/server";
import { ask, tell } from "../procedure";

export const reportRouter = {
  form: ask(reportForm),
  batch: ask(reportBatch),
  submit: tell(submitReport),
  toConfirm: ask(reportToConfirm),
  confirm: tell(confirmReport),
  sendBack: tell(sendBackReport),
  accept: tell(acceptReport),
  acceptMany: tell(acceptManyReports),
  undoAccept: tell(undoAcceptance),
  return: tell(returnReport),
  returnMany: tell(returnManyReports),
};
