"use client";
import type { Owed } from "@taizhang/domain/task";
import dynamic from "next/dynamic";
import { AnswerDialog } from "./answer-dialog";
import { ExtendDialog } from "./extend-dialog";
import { SignInDialog } from "./sign-in-dialog";

const ReportDrawer = dynamic(() => import("../report/report-drawer").then((module) => module.ReportDrawer));
const PlanDrawer = dynamic(() => import("../plan/plan-drawer").then((module) => module.PlanDrawer));
const ConfirmDialog = dynamic(() => import("../report/confirm-dialog").then((module) => module.ConfirmDialog));

type Props = { readonly owed: Owed; readonly onClose: () => void };

/** The window of a row of the queue. */
export function OwedDialog({ owed, onClose }: Props) {
  const common = { title: `${owed.number} ${owed.title}`, open: true, onOpenChange: (open: boolean) => { if (!open) onClose(); } };
  const { taskId, period, report, instruction } = owed;
  if (owed.verb === "signIn") return <SignInDialog {...common} taskId={taskId} dueOn={owed.dueOn} late={owed.group === "overdue"} />;
  if (owed.verb === "firstDate") return <ExtendDialog {...common} taskId={taskId} dueOn={null} {...(owed.earliest === null ? {} : { earliest: owed.earliest })} />;
  if (owed.verb === "plan") return <PlanDrawer {...common} taskId={taskId} />;
  if (owed.verb === "answer") return instruction ? <AnswerDialog {...common} instruction={instruction} /> : null;
  if (owed.verb === "confirm") return report && <ConfirmDialog {...common} reportId={report.id} />;
  return <ReportDrawer {...common} taskId={taskId} {...(period ? { period } : {})} />;
}
