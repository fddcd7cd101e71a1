export { addFile } from "./add-file";
export { downloadFile } from "./download-file";
