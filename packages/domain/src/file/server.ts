export { addFile } from "./add-file";
export { downloadFile } from "./download-file";
export { dropFiles, purgeFiles } from "./purge-files";
export { sweepFiles } from "./sweep-files";
