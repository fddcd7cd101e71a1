"use client";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Lamp } from "@taizhang/ui/lamp";
import { Tag } from "@taizhang/ui/tag";
import { useLocale, useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { figure, periodText, plainTexts } from "@/components/indicator-text";
import Link from "@/components/link";
import { withAsOf } from "@/components/with-as-of";
import { questionText } from "./question-text";
import type { IndicatorPage } from "./types";

const AnswerDialog = dynamic(() => import("./word-dialogs").then((part) => part.AnswerDialog));
const DecideDialog = dynamic(() => import("./exclusion-dialog").then((part) => part.DecideDialog));
type Props = { readonly page: IndicatorPage };
const list = "m-0 grid list-none gap-3 p-0";
const none = "m-0 text-ink-3";

/** What the program asked about values, and the answers. */
export function QuestionsCard({ page }: Props) {
  const t = plainTexts(useTranslations("indicator"));
  const locale = useLocale();
  const [open, setOpen] = useState<string | null>(null);
  if (page.questions.length === 0) return null;
  return (
    <Card title={t("questions.title")}>
      <ul className={list}>
        {page.questions.slice(0, 8).map((question) => (
          <li key={question.id}>
            <span className="block text-small text-ink-3">{periodText(question.period, locale)}</span>
            {questionText(question, page.definition, t)}
            {question.answer !== null ? <span className="block text-ink-2">{t("questions.answered", { name: question.answeredBy ?? "", text: question.answer })}</span>
              : page.rights.enter && <Button variant="text" size="compact" onClick={() => setOpen(question.id)}>{t("action.answer")}</Button>}
          </li>
        ))}
      </ul>
      {open !== null && <AnswerDialog questionId={open} onClose={() => setOpen(null)} />}
    </Card>
  );
}

/** Why it stands so, in the words of the lead unit. */
export function CausesCard({ page }: Props) {
  const t = plainTexts(useTranslations("indicator"));
  const locale = useLocale();
  return (
    <Card title={t("causes.title")}>
      {page.causes.length === 0 ? <p className={none}>{t("causes.none")}</p> : (
        <ul className={list}>
          {page.causes.slice(0, 6).map((cause) => (
            <li key={cause.id}>
              <Tag tone={cause.kind === "subjective" ? "outline" : "neutral"}>{t(`cause.${cause.kind}`)}</Tag> <span className="wrap-anywhere">{cause.text}</span>
              <span className="block text-small text-ink-3">{cause.unit} {cause.author} · {cause.on} · {periodText(cause.period, locale)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Applications to leave data out: original and adjusted value, basis and answer, always all of it. */
export function ExclusionsCard({ page }: Props) {
  const t = plainTexts(useTranslations("indicator"));
  const [deciding, setDeciding] = useState<IndicatorPage["exclusions"][number] | null>(null);
  if (page.exclusions.length === 0) return null;
  return (
    <Card title={t("exclusions.title")}>
      <ul className={list}>
        {page.exclusions.map((exclusion) => (
          <li key={exclusion.id}>
            <span className="flex flex-wrap items-center gap-2"><span>{exclusion.period}</span><Tag tone={exclusion.state === "applied" ? "brand" : "neutral"}>{t(`exclusions.state.${exclusion.state}`)}</Tag></span>
            <span className="block font-medium">{t("exclusions.values", { original: figure(exclusion.original, page.definition), adjusted: exclusion.adjusted === null ? t("exclusions.leftOut") : figure(exclusion.adjusted, page.definition) })}</span>
            <span className="block text-small text-ink-2 wrap-anywhere">{t("exclusions.basis", { basis: exclusion.basis })}{exclusion.document !== null && `（${exclusion.document}）`}</span>
            {exclusion.decision !== null && <span className="block text-small text-ink-2 wrap-anywhere">{t("exclusions.answer", { text: exclusion.decision, document: exclusion.decisionDocument ?? "" })}</span>}
            {exclusion.state === "applied" && page.rights.decide && <Button variant="text" size="compact" onClick={() => setDeciding(exclusion)}>{t("action.decide")}</Button>}
          </li>
        ))}
      </ul>
      {deciding && <DecideDialog exclusion={deciding} onClose={() => setDeciding(null)} />}
    </Card>
  );
}

/** The tasks whose work moves this figure. */
export function TasksCard({ page }: Props) {
  const t = plainTexts(useTranslations("indicator"));
  const words = useTranslations("values");
  return (
    <Card title={t("tasks.title")}>
      {page.tasks.length === 0 ? <p className={none}>{t("tasks.none")}</p> : (
        <ul className={list}>
          {page.tasks.map((task) => (
            <li key={task.id} className="min-w-0">
              <Link href={withAsOf(`/tasks/${task.id}`, page.asOf)} className="text-link no-underline wrap-anywhere hover:underline max-md:inline-flex max-md:min-h-11 max-md:items-center">{task.title}</Link>
              <span className="flex flex-wrap items-center gap-x-3 text-small text-ink-2"><Lamp lamp={task.lamp} word={words(`lamp.${task.lamp}`)} look="plain" /><span>{task.number}</span><span>{task.unit}</span><span>{task.progress}%</span></span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
