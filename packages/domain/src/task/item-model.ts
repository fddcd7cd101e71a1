import type {
  DeadlineQuality, Lamp, ReportState, RequestKind, RequestState, ReturnCode, Slot, SourceLevel, SupervisionLevel, TaskClass, TaskKind, TaskState,
} from "@taizhang/policy";
import type { TaskAction } from "./model";

/** One task as the item page shows it. Days are `YYYY-MM-DD`; instants are ISO 8601. */
export type TaskHead = {
  id: string; number: string; title: string; content: string; kind: TaskKind; taskClass: TaskClass; level: SourceLevel; sourceTitle: string;
  fieldId: string | null; field: string | null; parent: { id: string; number: string; title: string } | null; childCount: number; state: TaskState;
  leadUnitId: string | null; leadUnit: string | null; leaderPostId: string | null; leader: string | null; leaderPost: string | null; supervisor: string | null;
  authorId: string | null; startOn: string; dueOn: string | null; originalDueOn: string | null; deadlineText: string | null; deadlineQuality: DeadlineQuality;
  closingStandard: string | null; targetValue: number | null; targetUnit: string | null; doneValue: number | null; progress: number; expected: number | null;
  plannedAt: string | null; lamp: Lamp; lampRule: string; lampReason: { key: string; values: Record<string, string | number> } | null; lampOn: string | null;
  supervisionLevel: SupervisionLevel; lastReportAt: string | null; lastReportText: string | null; lastProblem: string | null; lastPeriod: string | null;
  restricted: boolean; dispatchedAt: string | null; signInDueOn: string | null; signedInAt: string | null; closedOn: string | null; version: number;
};
export type TaskShare = {
  unitId: string; unit: string; slot: Slot; share: string | null; dueOn: string | null; signInDueOn: string | null; signedInAt: string | null; signedInBy: string | null;
  responsible: { id: string; name: string; phone: string | null } | null; doneAt: string | null;
};
/** `place` is where it stands in its text; null for who may not read whole texts. */
export type TaskSource = { id: string; quote: string; before: string; after: string; directive: string; heldOn: string; place: { directiveId: string; textId: string; start: number } | null };
export type TaskNode = { id: string; title: string; dueOn: string; targetPercent: number; output: string | null; doneOn: string | null };
export type TaskChild = { id: string; number: string; title: string; unit: string | null; state: TaskState; lamp: Lamp; progress: number; targetValue: number | null; doneValue: number | null; dueOn: string | null };
export type FileName = { id: string; name: string; size: number };
export type TaskReport = {
  id: string; unitId: string; unit: string; slot: Slot; period: string; progress: number; previousProgress: number | null; value: number | null; done: string; next: string | null;
  problem: string | null; helpNeeded: string | null; noChange: boolean; state: ReportState; author: string | null; submittedAt: string; confirmedBy: string | null;
  checkedBy: string | null; checkedAt: string | null; returnCode: ReturnCode | null; returnReason: string | null; version: number; files: FileName[];
};
export type TaskRequest = {
  /** An extension asked for while there was no deadline yet: it asks for the first one. */
  firstDate: boolean;
  id: string; unitId: string; unit: string; kind: RequestKind; reason: string; basis: string | null; proposedUnit: string | null; proposedUnitId: string | null; proposedDueOn: string | null; state: RequestState;
  requestedBy: string; requestedAt: string; decideDueOn: string; decidedBy: string | null; decidedAt: string | null; opinion: string | null; version: number;
};
export type TaskInstruction = {
  id: string; unitId: string; unit: string; author: string; post: string; text: string; at: string; answerDueOn: string; answer: string | null; answeredBy: string | null; answeredAt: string | null;
};
export type TaskChange = { id: string; field: string; before: string | null; after: string | null; reason: string | null; author: string; at: string };
export type TaskEvent = { id: number; at: string; actor: string; post: string | null; onBehalf: boolean; useCase: string; firstDate: boolean };

export type TaskItem = {
  today: string;
  /** The past day it is shown as of; null: now. */
  asOf: string | null;
  head: TaskHead;
  shares: TaskShare[];
  listed: { id: string; name: string }[];
  sources: TaskSource[];
  nodes: TaskNode[];
  children: TaskChild[];
  reports: TaskReport[];
  requests: TaskRequest[];
  instructions: TaskInstruction[];
  changes: TaskChange[];
  events: TaskEvent[];
  /** The unit of who looks, so that the screen knows "ours". */
  myUnitId: string | null;
  actions: Record<TaskAction, boolean>;
  /** Whether pending requests of the own unit may be taken back. */
  canWithdraw: boolean;
  /** Reports whose acceptance may be taken back by who looks. */
  undoable: string[];
};
