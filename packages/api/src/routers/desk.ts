import { countDesk, getDeskItem, listHandled, listReports, listRequests, listSignIns } from "@taizhang/domain/desk/server";
import { ask } from "../procedure";

export const deskRouter = {
  counts: ask(countDesk), reports: ask(listReports), requests: ask(listRequests), signIns: ask(listSignIns), item: ask(getDeskItem), handled: ask(listHandled),
};
