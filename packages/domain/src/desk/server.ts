export { countDesk } from "./count-desk";
export { listReports } from "./list-reports";
export { listRequests } from "./list-requests";
export { listSignIns } from "./list-sign-ins";
export { listHandled } from "./list-handled";
export { getDeskItem } from "./get-desk-item";
