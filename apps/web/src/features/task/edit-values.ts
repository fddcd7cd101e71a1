import type { TaskChanges, TaskHead, TaskItem } from "@taizhang/domain/task";
import type { HelperDraft } from "@/components/cooperating-editor";

/** What the office may correct, as the form holds it. */
export type Editable = {
  title: string; content: string; taskClass: TaskHead["taskClass"]; fieldId: string | null; leadUnitId: string | null; leaderPostId: string | null;
  startOn: string | null; dueOn: string | null; targetValue: number | null; targetUnit: string; closingStandard: string; cooperating: HelperDraft[]; reason: string;
};
export type EditField = Exclude<keyof Editable, "reason">;

export function editableOf({ head, shares }: TaskItem): Editable {
  const { title, content, taskClass, fieldId, leadUnitId, leaderPostId, startOn, dueOn, targetValue } = head;
  const cooperating = shares.filter(({ slot }) => slot === "cooperating").map((share) => ({ unitId: share.unitId, share: share.share ?? "", dueOn: share.dueOn }));
  return { title, content, taskClass, fieldId, leadUnitId, leaderPostId, startOn, dueOn, targetValue, targetUnit: head.targetUnit ?? "", closingStandard: head.closingStandard ?? "", cooperating, reason: "" };
}

const plain = (value: unknown) => JSON.stringify(value === null || value === undefined ? "" : value);

/** The fields that a person changed: only these are sent, so that nobody's other words are overwritten. */
export function changedFields(start: Editable, now: Editable): EditField[] {
  return (Object.keys(start) as (keyof Editable)[]).filter((field): field is EditField => field !== "reason" && plain(start[field]) !== plain(now[field]));
}

/** What is sent: emptied texts as none; a lead unit or a first day that was emptied is refused at its field. */
export function changesOf(start: Editable, now: Editable): TaskChanges {
  const sent: TaskChanges & { [field in EditField]: unknown } = {
    ...now, targetUnit: now.targetUnit || null, closingStandard: now.closingStandard || null, leadUnitId: now.leadUnitId ?? "", startOn: now.startOn ?? "",
  };
  return Object.fromEntries(changedFields(start, now).map((field) => [field, sent[field]]));
}
