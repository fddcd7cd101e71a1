import { countDesk, countUnits, findLinked, getDeskItem, listHandled, listReports, listRequests, listSignIns } from "@taizhang/domain/desk/server";
import { ask } from "../procedure";

export const deskRouter = {
  counts: ask(countDesk), units: ask(countUnits), reports: ask(listReports), requests: ask(listRequests), signIns: ask(listSignIns), item: ask(getDeskItem), linked: ask(findLinked), handled: ask(listHandled),
};
