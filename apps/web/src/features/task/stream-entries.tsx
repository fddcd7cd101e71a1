import type { TaskInstruction, TaskItem, TaskReport, TaskRequest } from "@taizhang/domain/task";
import { FileChip } from "@taizhang/ui/file-chip";
import { Tag } from "@taizhang/ui/tag";
import type { TimelineEntry } from "@taizhang/ui/timeline";
import { useTranslations } from "next-intl";
import { movedLines } from "./moved-lines";
import type { ReactNode } from "react";
import { formatDay, formatNumber, formatTime } from "@/components/format";
import { UndoAcceptButton } from "./undo-accept-button";
import { WithdrawButton } from "./withdraw-button";
import { usePeriodText } from "@/components/use-period-text";

export const streamKinds = ["report", "instruction", "request", "change", "audit"] as const;
export type StreamKind = (typeof streamKinds)[number];
export type StreamEntry = TimelineEntry & { readonly kind: StreamKind };

const at = (instant: string) => ({ time: formatTime(instant), dateTime: instant });
const Line = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => <p className="mt-1 mb-0 whitespace-pre-line"><span className="text-ink-3">{label}</span> {children}</p>;

function ReportBody({ report, unit, undo, restricted }: { readonly report: TaskReport; readonly unit: string | null; readonly undo: string | null; readonly restricted: boolean }) {
  const t = useTranslations("task.stream");
  const values = useTranslations("values");
  return (
    <>
      <p className="m-0 whitespace-pre-line">{report.noChange && <Tag className="mr-1">{t("no_change")}</Tag>}{report.done}</p>
      {report.value !== null && <Line label={t("value")}>{formatNumber(report.value)} {unit}</Line>}
      {report.next && <Line label={t("next")}>{report.next}</Line>}
      {report.problem && <Line label={t("problem")}>{report.problem}</Line>}
      {report.helpNeeded && <Line label={t("help")}>{report.helpNeeded}</Line>}
      {report.files.length > 0 && <p className="mt-1 mb-0 flex flex-wrap gap-2">{report.files.map((file) => <FileChip key={file.id} name={file.name} size={file.size} href={`/api/files/${file.id}`} />)}</p>}
      {report.returnReason && <Line label={`${values("reportState.returned")}${report.returnCode ? `（${values(`returnCode.${report.returnCode}`)}）` : ""}`}>{report.returnReason} · {report.checkedBy}</Line>}
      {undo !== null && <UndoAcceptButton report={report} name={undo} restricted={restricted} />}
    </>
  );
}

function RequestBody({ request, own }: { readonly request: TaskRequest; readonly own: boolean }) {
  const t = useTranslations("task.stream");
  return (
    <>
      <p className="m-0 whitespace-pre-line">{request.reason}</p>
      {request.basis && <Line label={t("basis")}>{request.basis}</Line>}
      {request.proposedUnit && <Line label={t("proposed_unit")}>{request.proposedUnit}</Line>}
      {request.proposedDueOn && <Line label={t(request.firstDate ? "proposed_first" : "proposed_due")}>{request.proposedDueOn}</Line>}
      {request.opinion && <Line label={t("opinion")}>{request.opinion} · {request.decidedBy}</Line>}
      {request.state === "pending" && <Line label={t("decide_due")}>{request.decideDueOn}</Line>}
      {request.state === "pending" && own && <WithdrawButton request={request} />}
    </>
  );
}

function AnswerBody({ instruction }: { readonly instruction: TaskInstruction }) {
  const t = useTranslations("task.stream");
  if (instruction.answer === null) return <span className="text-ink-3">{t("answer_due", { day: instruction.answerDueOn })}</span>;
  return <Line label={t("answer", { unit: instruction.unit, name: instruction.answeredBy ?? "", day: formatDay(instruction.answeredAt) })}>{instruction.answer}</Line>;
}

/** Everything that happened to a task, newest first, as entries of one stream. */
export function useStream(item: TaskItem): StreamEntry[] {
  const t = useTranslations("task.stream");
  const values = useTranslations("values");
  const fields = useTranslations("task.field");
  const events = useTranslations("task.event");
  const periodText = usePeriodText();
  const shown = (field: string, value: string | null) => {
    if (field === "reportState" && value !== null) {
      const [period = "", state = ""] = value.split(" ");
      return `${periodText(period)} ${values(`reportState.${state as TaskReport["state"]}`)}`;
    }
    const list = field === "state" ? "taskState" : field === "taskClass" ? "taskClass" : null;
    return value !== null && list !== null && values.has(`${list}.${value}`) ? values(`${list}.${value}`) : value;
  };
  const eventText = ({ useCase, firstDate }: TaskItem["events"][number]) => {
    const key = firstDate ? `${useCase}_first` : useCase;
    return events.has(key) ? events(key) : useCase;
  };
  const reports = item.reports.map((report): StreamEntry => ({
    kind: "report", id: report.id, ...at(report.submittedAt), actor: `${report.unit} ${report.author ?? ""}`,
    title: <span className="inline-flex flex-wrap items-center gap-2">{t("report", { period: periodText(report.period), progress: report.progress })}<Tag tone="outline">{values(`reportState.${report.state}`)}</Tag></span>,
    body: <ReportBody report={report} unit={item.head.targetUnit} restricted={item.head.restricted} undo={item.undoable.includes(report.id) ? t("report", { period: periodText(report.period), progress: report.progress }) : null} />,
  }));
  const instructions = item.instructions.map((instruction): StreamEntry => ({
    kind: "instruction", id: instruction.id, ...at(instruction.at), actor: t("instruction", { name: instruction.author, post: instruction.post }), tone: "instruction",
    title: instruction.text, body: <AnswerBody instruction={instruction} />,
  }));
  const requests = item.requests.map((request): StreamEntry => ({
    kind: "request", id: request.id, ...at(request.requestedAt), actor: `${request.unit} ${request.requestedBy}`,
    title: <span className="inline-flex flex-wrap items-center gap-2">{values(`requestKind.${request.firstDate ? "first_date" : request.kind}`)}<Tag tone="outline">{values(`requestState.${request.state}`)}</Tag></span>,
    body: <RequestBody request={request} own={request.unitId === item.myUnitId && item.canWithdraw} />,
  }));
  const changes = item.changes.map((change) => (change.field === "plan" ? { ...change, ...movedLines(change.before, change.after) } : change)).map((change): StreamEntry => ({
    kind: "change", id: change.id, ...at(change.at), actor: change.author, tone: "quiet",
    title: t("change", { field: fields.has(change.field) ? fields(change.field) : change.field }),
    body: <><p className="m-0 whitespace-pre-line">{change.before !== null && <><del className="text-ink-3">{shown(change.field, change.before)}</del>{" → "}</>}{shown(change.field, change.after) ?? "—"}</p>{change.reason && <Line label={t("reason")}>{change.reason}</Line>}</>,
  }));
  const audit = item.events.map((event): StreamEntry => ({
    kind: "audit", id: String(event.id), ...at(event.at), actor: event.onBehalf ? t("on_behalf", { name: event.actor, post: event.post ?? "" }) : event.actor, tone: "quiet",
    title: eventText(event),
  }));
  return [...reports, ...instructions, ...requests, ...changes, ...audit].toSorted((a, b) => (b.dateTime ?? "").localeCompare(a.dateTime ?? ""));
}
