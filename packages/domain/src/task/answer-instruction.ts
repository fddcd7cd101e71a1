import { instructions, users } from "@taizhang/db";
import { and, eq, isNull } from "drizzle-orm";
import { conflict, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { AnswerInput } from "./model";
import { taskById } from "./rows";

/**
 * The unit answers a leader's instruction, once.
 * @throws CONFLICT `task.already_answered` with the answer that was faster, by whom and when
 */
export const answerInstruction = command({
  name: "task.answer",
  permission: "task.answer",
  input: AnswerInput,
  async run({ tx, actor, now, audit, require }, { instructionId, text }) {
    const [instruction] = await tx.select().from(instructions).where(eq(instructions.id, instructionId));
    if (!instruction) throw notFound("task.instruction_not_found");
    require(await taskById(tx, instruction.taskId));
    if (instruction.unitId !== actor.unitId) throw conflict("task.not_your_share");
    const answered = await tx.update(instructions).set({ answer: text, answeredBy: actor.userId, answeredAt: now })
      .where(and(eq(instructions.id, instructionId), isNull(instructions.answeredAt))).returning({ id: instructions.id });
    if (answered.length === 0) {
      const [theirs] = await tx.select({ answer: instructions.answer, by: users.name, at: instructions.answeredAt }).from(instructions)
        .leftJoin(users, eq(users.id, instructions.answeredBy)).where(eq(instructions.id, instructionId));
      throw conflict("task.already_answered", { current: { answer: theirs?.answer, by: theirs?.by, at: theirs?.at?.toISOString() }, yours: { answer: text } });
    }
    audit({ subject: { type: "task", id: instruction.taskId }, before: { instruction: instruction.text }, after: { answer: text } });
    return { taskId: instruction.taskId };
  },
});
