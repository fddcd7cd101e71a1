/** What a text is taken apart into. Every offset is a UTF-16 code unit of the string that was given. */

export type ItemKind =
  | "task" | "indicator" | "project" | "register" | "rule" | "creation" | "campaign" | "evaluation" | "livelihood";

export type SentenceClass = "item" | "review" | "problem" | "situation" | "appeal" | "heading" | "other";

/** `derived`: computed from something else the text says (全年目标, 百日); `seasonal`: bound to a season or an event. */
export type DeadlineQuality = "stated" | "seasonal" | "derived" | "vague" | "none";

/** `firm`: 确保, 必须 …; `soft`: 力争, 争取 …; `none`: neither is said. */
export type Strength = "firm" | "soft" | "none";

export type Comparator = "=" | ">=" | "<=" | "+" | "-" | "~";

export interface Span {
  start: number;
  /** Exclusive. */
  end: number;
}

export interface Quantity extends Span {
  /** Plain number: 2.5万 is 25000, 百分之五 is 5 with the unit %. */
  value: number;
  /** As written, without 万 and 亿 ("个", "元", "%"); empty where the text gives none. */
  unit: string;
  comparator: Comparator;
  /** What is counted or measured, as far as the words beside the number say it; may be empty. */
  subject: string;
}

export interface Deadline {
  text: string | null;
  /** YYYY-MM-DD, where the words and the given day fix one. */
  date: string | null;
  quality: DeadlineQuality;
}

export interface Responsibility {
  /** Persons, as named: "XX同志". */
  leaders: string[];
  /** The one unit that answers. */
  lead: string[];
  /** Units named side by side, and those after 会同, in the order of the text. */
  joint: string[];
  /** Units after 配合, 参与, 协助. */
  cooperating: string[];
  /** Classes of units: 各乡镇, 各有关部门. */
  groups: string[];
  /** The circle is not closed: 等, 有关部门, a class. */
  open: boolean;
  /** Not named in the sentence itself, but taken from the context or from the duty catalogue. */
  inferred: boolean;
}

export interface DecomposedItem extends Span {
  text: string;
  /** Numbers of the headings above, outermost first. */
  outline: string[];
  ordinal: string | null;
  title: string;
  kind: ItemKind;
  responsibility: Responsibility;
  deadline: Deadline;
  strength: Strength;
  quantities: Quantity[];
  blanks: Span[];
}

export interface DecomposedSentence extends Span {
  class: SentenceClass;
  /** Indexes of the items that this sentence holds or touches. */
  items: number[];
  outline: string[];
}

export interface DecomposedDocument {
  title: string;
  number: string | null;
  date: string | null;
  /** UTF-16 code units. */
  length: number;
}

export interface Decomposition {
  document: DecomposedDocument;
  items: DecomposedItem[];
  sentences: DecomposedSentence[];
  coverage: { sentences: number; items: number; withoutLead: number; withoutDate: number };
}

export interface OrganizationUnit {
  name: string;
  aliases: string[];
  kind?: string;
  /** Words of its duties (职责): an item that names none of the units, but this, is offered to it as inferred. */
  duties?: string[];
}

export interface OrganizationVocabulary {
  units: OrganizationUnit[];
  groups: { name: string; members: string[] }[];
}

export interface DecomposeOptions {
  /** Day of the meeting or document, YYYY-MM-DD. Default: the date found in the text. */
  date?: string;
  /** Units of the county. Default: the built-in county and national bodies. */
  organization?: OrganizationVocabulary;
}
