import { readClause } from "./clause-role";
import { deficitsIn } from "./deficit";
import type { Demand } from "./demand";
import { DeployingSentence, SHORTEST_ITEM } from "./deploying-sentence";
import { enumerated } from "./listed-matters";
import { hasModal } from "./modal";
import type { Manner } from "./reading";
import { ownerInClause } from "./owner";
import { splitClauses } from "./sentences";
import type { Stance } from "./stance";
import { targetsIn } from "./targets";
import type { Span } from "./types";
import type { Lexicon } from "./vocabulary";

// In a part on conduct only what can be shown is registered: an artefact or a procedure, not an attitude.
const CAN_BE_SHOWN = /台账|清单|机制|制度|梳理|督促|督导|督办|督查|调研|调查研究|考核|通报|专班|方案|问责|检查|培训|预案|例会|包联|预警|约谈|方可|不予|必须(?:先|经|报)|\d/;

/** In a text that is mixed, a sentence with 要 or with somebody who answers is spoken. */
function isSpoken(text: string, sentence: Span, lexicon: Lexicon): boolean {
  return hasModal(text.slice(sentence.start, sentence.end)) || splitClauses(text, sentence).some((c) => ownerInClause(text, c.start, c.end, lexicon) !== null);
}

/** The demands of a sentence, by the stance of the part that it stands in, in order and disjoint. */
export function demandsIn(text: string, sentence: Span & { stance: Stance; targets: boolean }, lexicon: Lexicon, manner: Manner): Demand[] {
  const { stance } = sentence;
  if (stance !== "deploy" && stance !== "conduct" && stance !== "problem") return [];
  if (sentence.end - sentence.start < SHORTEST_ITEM) return [];
  const spoken = manner === "spoken" || (manner === "mixed" && isSpoken(text, sentence, lexicon));
  const clauses = splitClauses(text, sentence).map((c) => readClause(text, c, lexicon, spoken));
  if (stance === "problem") return deficitsIn(text, clauses);
  const asked = sentence.targets ? targetsIn(text, clauses) : (enumerated(text, clauses) ?? new DeployingSentence({ text, lexicon, spoken }).read(clauses));
  const demands = asked.filter((d) => d.end - d.start >= SHORTEST_ITEM);
  return stance === "deploy" ? demands : demands.filter((d) => CAN_BE_SHOWN.test(text.slice(d.start, d.end)));
}
