export { discardDraft, getDraft, saveDraft } from "./drafts";
export { purge } from "./purge";
