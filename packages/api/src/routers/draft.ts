import { discardDraft, getDraft, saveDraft } from "@taizhang/domain/draft/server";
import { ask, tell } from "../procedure";

export const draftRouter = { get: ask(getDraft), save: tell(saveDraft), discard: tell(discardDraft) };
