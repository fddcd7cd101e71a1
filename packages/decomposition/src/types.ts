/** What a text is taken apart into. Every offset is a UTF-16 code unit of the string that was given. */

export type ItemKind =
  | "task" | "indicator" | "project" | "register" | "rule" | "creation" | "campaign" | "evaluation" | "livelihood";

export type SentenceClass = "item" | "review" | "problem" | "situation" | "appeal" | "heading" | "other";

/** `derived`: computed from something else the text says (全年目标, 百日), or moved into the next year; `seasonal`: bound to a season or an event. */
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
  /** The day that the words give is over at the meeting; without a year named it is taken for that of the next (`derived`). */
  nextYear?: true;
}

/** What is asked again and again, and how often. */
export interface Rhythm {
  /** The words that say so. */
  text: string;
  /** `unstated`: 定期, 不定期. */
  every: "day" | "week" | "tenDays" | "month" | "quarter" | "halfYear" | "year" | "unstated";
  /** Once in so many of these periods: 两周一次 is 2 weeks, 半月 half a month. */
  each: number;
  /** So often within one period (每周两次); null where not said. */
  times: number | null;
  /** Day of the week (1 Monday to 7) or of the month; the end or start of the period; null where not said. */
  on: number | "end" | "start" | null;
}

export interface Responsibility {
  /** Persons, as named: "XX同志". */
  leaders: string[];
  /** The one unit that answers. */
  lead: string[];
  /** Units named side by side, and units and classes after 会同, in the order of the text. */
  joint: string[];
  /** Units and classes that help: 配合, 参与, 协助. */
  cooperating: string[];
  /** Classes of units that are to act: 各乡镇, 各有关部门. One that only helps a unit or class named is not among them. */
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
  /** Null for what is done once. */
  rhythm: Rhythm | null;
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

/** A number that the text states, to be held against what the text or the ledger lists (S 1.7). */
export interface StatedCount extends Span {
  value: number;
  unit: string;
  comparator: Comparator;
  subject: string;
  /** Index of the sentence that states it. */
  sentence: number;
  /** Index of the item that holds it; null where it stands outside of every item. */
  item: number | null;
  /**
   * What it can be held against: `headings` that follow (讲三点意见), `members` listed beside it (A、B等5个单位), `rows`
   * of the ledger (25个项目), or `nothing` that is counted: a measure (30亿元), which only other places can repeat.
   */
  against: "headings" | "members" | "rows" | "nothing";
  /** The members as listed, or the numbers of the headings. */
  members: string[];
  /** How many of them; null where nothing is listed. */
  counted: number | null;
}

/** A mention of another meeting, speech or document. */
export interface CrossReference extends Span {
  text: string;
  kind: "meeting" | "speech" | "document";
  /** What it is called, without its day and without “上”: 县政府常务会, 《…方案》, 国发〔2019〕3号. */
  name: string;
  /** YYYY-MM-DD where the words and the day of this meeting fix it. */
  date: string | null;
  /** Whether it lies before or after this meeting; null where the words do not tell. */
  when: "past" | "coming" | null;
  /** Index of the sentence that holds it. */
  sentence: number;
}

export interface Decomposition {
  document: DecomposedDocument;
  items: DecomposedItem[];
  sentences: DecomposedSentence[];
  counts: StatedCount[];
  references: CrossReference[];
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
