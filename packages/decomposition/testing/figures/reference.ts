import type { Comparator, DeadlineQuality, Span } from "../../src/types";

/** Who answers, as a careful reader finds it named in the sentence. What is only guessed is not in it. */
export interface ReferenceOwners {
  /** The one that answers, where the words make one answer; null where several stand side by side or none is named. */
  lead: string | null;
  /** Every unit and class named, the lead among them. */
  units: string[];
  leaders: string[];
}

export interface ReferenceQuantity {
  value: number;
  /** Left out where the reference gives none. */
  unit?: string;
  comparator?: Comparator;
}

/** One item of a reading made by hand; what is left out is not measured. */
export interface ReferenceItem extends Span {
  owners?: ReferenceOwners;
  deadline?: { date: string | null; qualities: readonly DeadlineQuality[] };
  quantities?: readonly ReferenceQuantity[];
}

/** A text with the reading that its decomposition is measured against. */
export interface ReferenceText {
  name: string;
  text: string;
  date: string | null;
  items: readonly ReferenceItem[] | null;
  /** Parts that look back, in which nothing is to be registered. */
  review: readonly Span[];
  /** Targets of the deploying parts where there is no reading of items: all that is counted or measured there, in order. */
  targets?: readonly (ReferenceQuantity & { start: number })[];
}
