import { taskColumns } from "@taizhang/documents/task-columns";
import { z } from "zod";
import { CandidateValues } from "./candidate";

export { taskColumns, type TaskColumn } from "@taizhang/documents/task-columns";

/** Most rows of one table that are taken; a county's breakdown of a year's tasks has some hundreds. */
export const maxTableRows = 1_000;
/** Largest file that is taken, in bytes: it travels as base64 in a body of at most 8 MiB. */
export const maxFileBytes = 5 * 1024 * 1024;
const isSmallEnough = ({ base64 }: { base64: string }) => base64.length <= Math.ceil(maxFileBytes / 3) * 4;

/** A file with its bytes in base64. */
export const SentFile = z.object({ name: z.string().trim().min(1).max(200), base64: z.base64() }).refine(isSmallEnough, { error: "directive.unreadable_too_large" });

/** A table of an .xlsx or .docx file or of the clipboard; `sheet` and the meaning of columns as a person chose them, the sheet with most tasks else. */
export const PreviewTable = z.object({
  directiveId: z.uuid(), file: SentFile.nullish(),
  pasted: z.object({ html: z.string().max(3_000_000).nullish(), plain: z.string().max(1_000_000) }).nullish(),
  sheet: z.int().min(0).max(200).nullish(),
  columns: z.record(z.string().regex(/^\d{1,2}$/), z.enum(taskColumns)).default({}),
}).refine(({ file, pasted }) => Boolean(file) !== Boolean(pasted), { error: "directive.one_of_text_or_file", path: ["file"] });

const cell = z.string().max(4_000);
/** What a person may settle of a row before it is taken; the rest can be changed in the workbench. */
export const RowChoice = CandidateValues.pick({
  title: true, content: true, leadUnitId: true, cooperating: true, groupId: true, leaderPostId: true, dueOn: true, closingStandard: true, taskClass: true,
}).partial();
export type RowChoice = z.infer<typeof RowChoice>;

/** A row as it was previewed: its texts, and what a person settled. */
export const TableRow = z.object({
  line: z.int().min(1).max(100_000), outline: z.array(z.string().max(400)).max(8), source: z.array(cell).max(60),
  cells: z.partialRecord(z.enum(taskColumns), cell),
  set: RowChoice.default({}),
}).refine(({ cells, set }) => (set.content ?? cells.content ?? "").trim() !== "", { error: "directive.row_without_content", path: ["content"] });
export const ImportTable = z.object({
  directiveId: z.uuid(), title: z.string().trim().min(1).max(120), fileName: z.string().trim().max(200).nullish(),
  header: z.array(z.string().max(200)).max(60),
  rows: z.array(TableRow).min(1, { error: "directive.table_empty" }).max(maxTableRows, { error: "directive.table_too_long" }),
});

/** Why a cell wants a look. `repeats`: the row says what another says; `same_content`: it asks for the same, of others or for another day; `class_helps`: a class stands for helpers, and has no units or too many. */
export const doubtKinds = ["no_lead", "unknown_unit", "class_helps", "unknown_leader", "several_leaders", "no_deadline", "unreadable_date", "vague_date", "before_meeting", "repeats", "same_content", "empty_content", "too_long", "blanks"] as const;
export type DoubtKind = (typeof doubtKinds)[number];
export type Doubt = { field: "lead" | "cooperating" | "leader" | "due" | "content"; reason: DoubtKind; value: string };

export const publishFormats = ["xlsx", "docx"] as const;
export const publishPapers = ["A4", "A3"] as const;
export const PrintTable = z.object({ id: z.uuid() });
export const PublishTable = PrintTable.extend({ format: z.enum(publishFormats), paper: z.enum(publishPapers).default("A4") });

/** Columns of a published table in their order: on A3 all, with the nine of the speech; on A4 those that are known at once. */
export const publishColumns = ["serial", "category", "level", "content", "target", "schedule", "due", "current", "problem", "plan", "measures", "leader", "lead", "cooperating", "person", "remark"] as const;
export type PublishColumn = (typeof publishColumns)[number];
const running: readonly PublishColumn[] = ["level", "current", "problem", "plan", "measures"];
export const publishColumnsOf = (paper: (typeof publishPapers)[number]): PublishColumn[] => publishColumns.filter((column) => paper === "A3" || !running.includes(column));
