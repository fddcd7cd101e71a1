import { pairSpans } from "../../src/pairing";
import type { DecomposedItem, Decomposition, Quantity, Span } from "../../src/types";
import { lexiconOf } from "../../src/vocabulary";
import type { ReferenceItem, ReferenceOwners, ReferenceQuantity, ReferenceText } from "./reference";

/** How many of how many are right. */
export interface Share { right: number; of: number }

export interface TextFigures {
  name: string;
  found: number;
  reference: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
  lead: Share;
  units: Share;
  /** Units given as named that the sentence does not hold. */
  invented: number;
  deadlines: Share;
  /** Of the expected quantities those found; of those found those expected. */
  quantityRecall: Share;
  quantityPrecision: Share;
  /** Items that begin in a part that looks back, of all items; of 0 where the text has no such part. */
  inReview: Share;
  /** What differs, one line each. */
  wrong: string[];
}

const none = (): Share => ({ right: 0, of: 0 });

/** The name a unit is compared by: the vocabulary's, without the county before it. */
function plainName(name: string): string {
  const known = lexiconOf().nameAt(name, 0);
  return (known && known.written.length === name.length ? known.name : name).replace(/^县/, "");
}

/** 各牵头单位 and 各项工作牵头单位 are the same class, more or less closely put. */
function sameUnit(a: string, b: string): boolean {
  const [left, right] = [plainName(a), plainName(b)];
  if (left === right) return true;
  return left.startsWith("各") && right.startsWith("各") && (left.endsWith(right.slice(1)) || right.endsWith(left.slice(1)));
}

function unitsOf({ responsibility: r }: DecomposedItem): string[] {
  return [...r.lead, ...r.joint, ...r.cooperating, ...r.groups];
}

function sameQuantity(found: Quantity, expected: ReferenceQuantity): boolean {
  return found.value === expected.value && (expected.unit === undefined || expected.unit === found.unit)
    && (expected.comparator === undefined || expected.comparator === found.comparator);
}

function shown(q: { value: number; unit?: string; comparator?: string }): string {
  return `${q.comparator ?? ""}${q.value}${q.unit ?? ""}`;
}

/** The words from full stop to full stop around a span. */
export function sentenceAround(text: string, { start, end }: Span): string {
  const before = Math.max(...["。", "\n", "！"].map((mark) => text.lastIndexOf(mark, start - 1)));
  const stops = ["。", "\n", "！"].map((mark) => text.indexOf(mark, end)).filter((at) => at >= 0);
  return text.slice(before + 1, Math.min(text.length, ...stops));
}

class Measuring {
  readonly result: TextFigures;
  constructor(private readonly reference: ReferenceText, private readonly items: readonly DecomposedItem[]) {
    this.result = {
      name: reference.name, found: items.length, reference: reference.items?.length ?? 0, precision: null, recall: null, f1: null,
      lead: none(), units: none(), invented: 0, deadlines: none(), quantityRecall: none(), quantityPrecision: none(), inReview: none(), wrong: [],
    };
  }

  private say(words: string, what: string): void {
    this.result.wrong.push(`${words.replace(/\s+/g, " ").slice(0, 28)}: ${what}`);
  }

  compareItems(expected: readonly ReferenceItem[]): void {
    const { pairs, ...scores } = pairSpans(this.items, expected);
    Object.assign(this.result, scores);
    expected.forEach((one, index) => {
      const item = this.items[pairs.find((pair) => pair.reference === index)?.found ?? -1];
      const words = this.reference.text.slice(one.start, one.end);
      if (!item) this.say(words, "item not found");
      if (one.owners) this.owners(words, one.owners, item);
      if (one.deadline) this.deadline(words, one.deadline, item);
      if (one.quantities) this.quantities(words, one.quantities, item?.quantities ?? []);
    });
    this.items.forEach((item, index) => {
      if (!pairs.some((pair) => pair.found === index)) this.say(item.text, "not expected");
    });
  }

  private owners(words: string, expected: ReferenceOwners, item: DecomposedItem | undefined): void {
    const found = item ? unitsOf(item) : [];
    const lead = item?.responsibility.lead[0] ?? null;
    if (expected.lead !== null) {
      this.result.lead.of++;
      if (lead !== null && sameUnit(lead, expected.lead)) this.result.lead.right++;
      else this.say(words, `lead ${lead ?? "-"}, not ${expected.lead}`);
    }
    for (const unit of [...expected.units, ...expected.leaders]) {
      this.result.units.of++;
      if ([...found, ...(item?.responsibility.leaders ?? [])].some((name) => sameUnit(name, unit))) this.result.units.right++;
      else this.say(words, `${unit} not named (${found.join(" ")})`);
    }
  }

  private deadline(words: string, expected: NonNullable<ReferenceItem["deadline"]>, item: DecomposedItem | undefined): void {
    this.result.deadlines.of++;
    const { date = null, quality = "none" } = item?.deadline ?? {};
    if (item && date === expected.date && expected.qualities.includes(quality)) this.result.deadlines.right++;
    else this.say(words, `deadline ${quality} ${date ?? "-"}, not ${expected.qualities.join("/")} ${expected.date ?? "-"}`);
  }

  private quantities(words: string, expected: readonly ReferenceQuantity[], found: readonly Quantity[]): void {
    const open = [...found];
    for (const one of expected) {
      this.result.quantityRecall.of++;
      const at = open.findIndex((q) => sameQuantity(q, one));
      if (at < 0) this.say(words, `quantity ${shown(one)} not among ${open.map(shown).join(" ")}`);
      else {
        this.result.quantityRecall.right++;
        open.splice(at, 1);
      }
    }
    this.result.quantityPrecision.of += found.length;
    this.result.quantityPrecision.right += found.length - open.length;
    for (const left of open) this.say(words, `quantity ${shown(left)} not expected`);
  }

  /** A unit given as named must stand in the sentence of its item, by its name or short name. */
  invented(): void {
    const lexicon = lexiconOf();
    for (const item of this.items) {
      if (item.responsibility.inferred) continue;
      // An owner may be named at the end of its paragraph, in brackets; then the paragraph is what names it.
      const sentence = sentenceAround(this.reference.text, item);
      const line = this.reference.text.slice(this.reference.text.lastIndexOf("\n", item.start) + 1, (this.reference.text.indexOf("\n", item.end) + 1 || this.reference.text.length));
      for (const unit of [...unitsOf(item), ...item.responsibility.leaders]) {
        const holds = (words: string) => words.includes(unit) || [...words].some((_, at) => lexicon.nameAt(words, at)?.name === unit);
        if (holds(sentence) || (/[（(][^）)]*(?:负责|牵头|责任)/.test(line) && holds(line))) continue;
        this.result.invented++;
        this.say(item.text, `${unit} is not named there`);
      }
    }
  }

  review(spans: readonly Span[]): void {
    if (spans.length === 0) return;
    const inside = this.items.filter((item) => spans.some((span) => item.start >= span.start && item.start < span.end));
    this.result.inReview = { right: inside.length, of: this.items.length };
    for (const item of inside) this.say(item.text, "stands in a part that looks back");
  }

  /** Targets without a reading of items: every quantity of an item outside the review against the list. */
  targets(expected: NonNullable<ReferenceText["targets"]>): void {
    const from = expected[0]?.start ?? 0;
    const found = this.items.flatMap((item) => item.quantities).filter((q) => q.start >= from);
    this.quantities("targets", expected, found);
  }
}

/** Measures a decomposition against a reading made by hand. */
export function figuresOf(reference: ReferenceText, { items }: Decomposition): TextFigures {
  const measuring = new Measuring(reference, items);
  if (reference.items) measuring.compareItems(reference.items);
  measuring.invented();
  measuring.review(reference.review);
  if (reference.targets) measuring.targets(reference.targets);
  return measuring.result;
}
