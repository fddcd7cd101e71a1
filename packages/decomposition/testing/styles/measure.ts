import { pairSpans } from "../../src/pairing";
import type { DecomposedItem, Decomposition, Span } from "../../src/types";
import type { Expected, Fixture } from "./fixture";

export interface Measured {
  expected: number;
  found: number;
  f1: number;
  /** Of the expected items: those with the words, the owners, the deadline, the quantities as expected. */
  exact: number;
  owners: number;
  deadlines: number;
  quantities: number;
  /** What differs, one line each, for the reader of a failed test. */
  differences: string[];
}

/** The place of each expected item in the text; the first place after the item before it. */
export function placesOf(fixture: Fixture): Span[] {
  let from = 0;
  return fixture.expected.map(({ of }) => {
    const start = fixture.text.indexOf(of, from);
    if (start < 0) throw new Error(`not in the text: ${of}`);
    from = start + of.length;
    return { start, end: from };
  });
}

function ownersOf(e: Expected): string {
  return JSON.stringify([e.leaders ?? [], e.lead ? [e.lead] : [], e.joint ?? [], e.cooperating ?? [], e.groups ?? []]);
}

/** Owners as named; what is only inferred from duties counts as nobody named. */
function foundOwners({ responsibility: r }: DecomposedItem): string {
  return JSON.stringify(r.inferred ? [[], [], [], [], []] : [r.leaders, r.lead, r.joint, r.cooperating, r.groups]);
}

function fieldsDiffer(e: Expected, item: DecomposedItem): string[] {
  const differs: string[] = [];
  if (e.kind !== undefined && item.kind !== e.kind) differs.push(`kind ${item.kind}, not ${e.kind}`);
  if (e.title !== undefined && item.title !== e.title) differs.push(`title ${item.title}, not ${e.title}`);
  return differs;
}

/** Measures a decomposition against what a careful reader found. */
export function measure(fixture: Fixture, { items }: Decomposition): Measured {
  const places = placesOf(fixture);
  const { pairs, f1 } = pairSpans(items, places, 0.5);
  const result: Measured = { expected: places.length, found: items.length, f1, exact: 0, owners: 0, deadlines: 0, quantities: 0, differences: [] };
  fixture.expected.forEach((e, reference) => {
    const item = items[pairs.find((p) => p.reference === reference)?.found ?? -1];
    const say = (what: string) => result.differences.push(`${e.of.slice(0, 24)}: ${what}`);
    if (!item) return say("not found");
    if (item.text === e.of) result.exact++;
    else say(`words ${item.text}`);
    if (foundOwners(item) === ownersOf(e)) result.owners++;
    else say(`owners ${foundOwners(item)}, not ${ownersOf(e)}`);
    const dated = (e.due === undefined || item.deadline.date === e.due) && (e.quality === undefined || item.deadline.quality === e.quality);
    if (dated) result.deadlines++;
    else say(`deadline ${item.deadline.quality} ${item.deadline.date ?? "-"}, not ${e.quality ?? ""} ${e.due ?? "-"}`);
    const counted = (e.quantities ?? []).every(([value, unit]) => item.quantities.some((q) => q.value === value && q.unit === unit));
    if (counted) result.quantities++;
    else say(`quantities ${item.quantities.map((q) => `${q.value}${q.unit}`).join(" ")}`);
    fieldsDiffer(e, item).forEach(say);
  });
  items.forEach((item, i) => {
    if (!pairs.some((p) => p.found === i)) result.differences.push(`not expected: ${item.text}`);
  });
  return result;
}
