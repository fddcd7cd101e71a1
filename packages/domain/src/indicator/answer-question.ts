import { indicatorQuestions } from "@taizhang/db";
import { placeIndicator } from "@taizhang/policy";
import { and, eq, isNull } from "drizzle-orm";
import { conflict, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { AnswerQuestion } from "./model";
import { indicatorById } from "./rows";

/** The data unit says why a strange value is right; the answer stays with it. */
export const answerQuestion = command({
  name: "indicator.answer", permission: "indicator.enter", input: AnswerQuestion,
  async run({ tx, actor, now, audit, require }, { questionId, text }) {
    const [question] = await tx.select().from(indicatorQuestions).where(eq(indicatorQuestions.id, questionId));
    if (!question) throw notFound("indicator.not_found");
    require(placeIndicator(await indicatorById(tx, question.indicatorId), "indicator.enter"));
    const answered = await tx.update(indicatorQuestions).set({ answer: text, answeredBy: actor.userId, answeredAt: now })
      .where(and(eq(indicatorQuestions.id, questionId), isNull(indicatorQuestions.answer))).returning({ id: indicatorQuestions.id });
    if (answered.length === 0) throw conflict("indicator.question_answered");
    audit({ subject: { type: "indicator", id: question.indicatorId }, after: { period: question.period, question: question.kind, answer: text } });
    return { questionId };
  },
});
