export { countDesk } from "./count-desk";
export { countUnits } from "./count-units";
export { listReports } from "./list-reports";
export { listRequests } from "./list-requests";
export { listSignIns } from "./list-sign-ins";
export { listHandled } from "./list-handled";
export { findLinked } from "./find-linked";
export { getDeskItem } from "./get-desk-item";
