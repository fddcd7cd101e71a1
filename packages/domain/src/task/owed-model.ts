import type { Lamp, ReportState, RequestKind, ReturnCode, Slot, TaskClass, TaskState } from "@taizhang/policy";

/** A report of the own unit, as the queue and the grid show it. */
export type OwnReport = {
  id: string; period: string; state: ReportState; progress: number; value: number | null; done: string; problem: string | null; noChange: boolean;
  returnCode: ReturnCode | null; returnReason: string | null; checkedBy: string | null; author: string | null; version: number;
};
/** One open share of a unit with its task and its own last report: the unit's ledger, one row per task. */
export type OpenShare = {
  taskId: string; number: string; title: string; slot: Slot; state: TaskState; taskClass: TaskClass; lamp: Lamp; progress: number; expected: number | null;
  targetValue: number | null; targetUnit: string | null; doneValue: number | null; childCount: number; version: number;
  dueOn: string | null; shareDueOn: string | null; dispatchedAt: string | null; signInDueOn: string | null; signedInAt: string | null; doneAt: string | null; plannedAt: string | null;
  responsible: string | null; disputed: boolean; lastReportText: string | null; startOn: string;
  /** A deadline was asked for and waits for the office. */
  dateAsked: boolean;
  last: OwnReport | null;
  /** The oldest report that was sent back; a later period may have been reported since. */
  returned: OwnReport | null;
};

/** What decides what a share asks of its unit today. */
export type Owing = Pick<OpenShare, "slot" | "state" | "taskClass" | "childCount" | "dueOn" | "dispatchedAt" | "signInDueOn" | "signedInAt" | "doneAt" | "plannedAt" | "disputed" | "dateAsked">
  & { last: { period: string; state: ReportState } | null; returned: { period: string } | null };
/** One thing that a share asks for, with its day. */
export type Duty = { verb: OwedVerb; dueOn: string | null; period: string | null };

/** The one thing a row of the queue asks for; of two due on one day the earlier named stands first: a leader's word, then what stops others. */
export const owedVerbs = ["answer", "signIn", "correct", "confirm", "firstDate", "plan", "report"] as const;
export type OwedVerb = (typeof owedVerbs)[number];
export const owedGroups = ["overdue", "today", "returned", "week", "later"] as const;
export type OwedGroup = (typeof owedGroups)[number];
/** What is owed now: what the first sentence of the page and the number beside its name count. */
export const nowGroups = ["overdue", "today", "returned"] as const satisfies readonly OwedGroup[];

export type Owed = {
  verb: OwedVerb; group: OwedGroup; taskId: string; number: string; title: string; lamp: Lamp; slot: Slot;
  /** The day this is due; null where it has no clock. */
  dueOn: string | null;
  /** Calendar days to it, negative when late. */
  days: number | null;
  progress: number; expected: number | null; period: string | null;
  /** The first day that a deadline may be, where one is asked for. */
  earliest: string | null;
  report: { id: string; version: number; author: string | null; done: string; progress: number; returnCode: ReturnCode | null; returnReason: string | null; checkedBy: string | null } | null;
  instruction: { id: string; text: string; author: string; post: string } | null;
};

/** What one line of a unit's shares shows. */
export type ShareLine = Pick<OpenShare, "taskId" | "number" | "title" | "lamp" | "progress" | "expected" | "responsible" | "dueOn">;

export type Waiting = { id: string; taskId: string; title: string; kind: RequestKind; firstDate: boolean; requestedAt: string; decideDueOn: string; version: number };
export type ClosedShare = { taskId: string; number: string; title: string; slot: Slot; closedOn: string; dueOn: string | null };
/** Reports due in the current month, how many of them have gone up and not come back, and how many wait for the unit's head. */
export type MonthReports = { due: number; reported: number; awaitingHead: number };
export type OwedPage = {
  today: string;
  unit: string;
  queue: Owed[];
  counts: Record<OwedGroup, number>;
  month: MonthReports;
  waiting: Waiting[];
  lead: OpenShare[];
  cooperating: OpenShare[];
  closed: { total: number; latest: ClosedShare[] };
};
