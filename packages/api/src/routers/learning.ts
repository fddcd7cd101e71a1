import { decideProposals, listEvidence, listProposals } from "@taizhang/domain/learning/server";
import { ask, tell } from "../procedure";

export const learningRouter = {
  proposals: ask(listProposals),
  evidence: ask(listEvidence),
  decide: tell(decideProposals),
};
