export { submitReport } from "./submit-report";
export { reportForm } from "./report-form";
export { reportBatch } from "./report-batch";
export { confirmReport } from "./confirm-report";
export { sendBackReport } from "./send-back-report";
export { acceptReport } from "./accept-report";
export { acceptManyReports } from "./accept-many-reports";
export { returnReport } from "./return-report";
