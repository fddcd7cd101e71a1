export { decideProposals } from "./decide-proposals";
export { listEvidence } from "./list-evidence";
export { listProposals } from "./list-proposals";
