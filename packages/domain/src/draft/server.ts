export { discardDraft, getDraft, saveDraft } from "./drafts";
