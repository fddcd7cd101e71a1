import { responsibilities } from "@taizhang/db";
import { today } from "@taizhang/planning";
import { and, eq } from "drizzle-orm";
import { conflict } from "../kernel/model";
import { command } from "../kernel/use-case";
import { takeBaselines } from "../plan/rows";
import { changeTask, remember } from "./rows";
import { relamp } from "./lamp";
import { DecideExtensionInput, isOpen } from "./model";
import { checkDeadline, pendingRequest, settle } from "./requests";

/**
 * Grants an extension with an exact new date, or refuses it with the reason. The first date stays for assessment (domain 2.2);
 * where there was none, the day granted is the first date.
 */
export const decideExtension = command({
  name: "task.decideExtension",
  permission: "task.decide",
  input: DecideExtensionInput,
  async run(context, { requestId, version, granted, dueOn, opinion }) {
    const { tx, actor, now, audit } = context;
    const { task, request } = await pendingRequest(context, requestId, version, "extension");
    if (!isOpen(task.state)) throw conflict("task.not_open");
    await settle(context, request, granted ? "granted" : "refused", opinion || null);
    if (granted && dueOn) {
      checkDeadline(task, "dueOn", dueOn, today(now));
      await changeTask(tx, task.id, { dueOn, originalDueOn: task.originalDueOn ?? task.dueOn ?? dueOn, ...(task.dueOn === null && { deadlineQuality: "stated" }) });
      await tx.update(responsibilities).set({ dueOn }).where(and(eq(responsibilities.taskId, task.id), eq(responsibilities.slot, "lead")));
      await remember(tx, actor, task, now, request.reason, [{ field: "dueOn", before: task.dueOn, after: dueOn }]);
      await takeBaselines(context, [task.id], { kind: task.dueOn === null ? "adjustment" : "extension", reason: request.reason });
      await relamp(tx, [task.id], today(now));
    }
    audit({ subject: { type: "task", id: task.id }, before: { request: "extension", dueOn: task.dueOn }, after: { granted, dueOn: granted ? dueOn : task.dueOn, opinion } });
    return { taskId: task.id, granted };
  },
});
