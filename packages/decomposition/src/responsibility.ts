import { readDutyStatement } from "./duty-statement";
import { ownerInClause, type NamedOwner } from "./owner";
import { mergeResponsibility, noResponsibility } from "./parties";
import { together } from "./sentence-owner";
import type { OrganizationVocabulary, Responsibility } from "./types";
import { lexiconOf, type Lexicon } from "./vocabulary";

const CLAUSE = /[^，,。；;！!？?\n]+/g;
const BRACKETED = /[（(]([^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]/g;

/** Who answers, as a piece of text names it itself: subjects (各乡镇要 …), calls (责成 …, 由 … 牵头), statements in brackets (… 负责). */
export function responsibilityIn(text: string, lexicon: Lexicon): Responsibility {
  let read = noResponsibility();
  for (const m of text.slice(0, 20_000).matchAll(BRACKETED)) {
    const statement = readDutyStatement(m[1] ?? "", lexicon, false);
    if (statement && /负责|牵头|配合|责任|参与|落实/.test(m[0])) read = mergeResponsibility(read, statement);
  }
  let named: NamedOwner | null = null;
  let readTo = 0;
  for (const m of text.matchAll(CLAUSE)) {
    if (m.index < readTo) continue;
    const owner = ownerInClause(text, m.index, m.index + m[0].length, lexicon);
    if (!owner) continue;
    named = named ? together(named, owner) : owner;
    readTo = owner.span.end;
  }
  return named ? mergeResponsibility(read, named.responsibility) : read;
}

/** Who answers, as a piece of text names it itself; nothing is inferred here. */
export function readResponsibility(text: string, vocabulary?: OrganizationVocabulary): Responsibility {
  return responsibilityIn(text, lexiconOf(vocabulary));
}
