"use client";
import type { TaskItem } from "@taizhang/domain/task";
import dynamic from "next/dynamic";
import { useState } from "react";
import { AnswerDialog } from "./answer-dialog";
import { CloseDialog } from "./close-dialog";
import { EditDialog } from "./edit-dialog";
import { RestrictDialog } from "./restrict-dialog";
import { ExtendDialog } from "./extend-dialog";
import { ClosingDialog, DisputeDialog } from "./request-dialogs";
import { InstructDialog } from "./instruct-dialog";
import type { ShownAction } from "./task-actions";
import { SignInDialog } from "./sign-in-dialog";
import { AssignDialog } from "./work-dialogs";

const ReportDrawer = dynamic(() => import("../report/report-drawer").then((module) => module.ReportDrawer));
const PlanDrawer = dynamic(() => import("../plan/plan-drawer").then((module) => module.PlanDrawer));

type Props = { readonly item: TaskItem; readonly action: ShownAction; readonly onClose: () => void };

/** The window of one verb. */
export function TaskDialogs({ item, action, onClose }: Props) {
  const { head } = item;
  // The one the window was opened for stays, also when a colleague answers it meanwhile.
  const [instruction] = useState(() => item.instructions.find(({ answeredAt, unitId }) => answeredAt === null && unitId === item.myUnitId));
  const common = { taskId: head.id, title: `${head.number} ${head.title}`, restricted: head.restricted, open: true, onOpenChange: (open: boolean) => { if (!open) onClose(); } };
  if (action === "signIn") {
    const due = item.shares.find(({ unitId }) => unitId === item.myUnitId)?.signInDueOn ?? head.signInDueOn;
    return <SignInDialog {...common} dueOn={due} late={due !== null && item.today > due} />;
  }
  if (action === "answer") {
    return instruction ? <AnswerDialog {...common} instruction={instruction} /> : null;
  }
  if (action === "report") return <ReportDrawer {...common} />;
  if (action === "plan") return <PlanDrawer {...common} item={item} />;
  if (action === "assign") return <AssignDialog {...common} present={item.shares.find(({ unitId }) => unitId === item.myUnitId)?.responsible ?? null} />;
  if (action === "dispute") return <DisputeDialog {...common} />;
  if (action === "extend") return <ExtendDialog {...common} dueOn={head.dueOn} earliest={head.startOn > item.today ? head.startOn : item.today} />;
  if (action === "requestClosing") return <ClosingDialog {...common} standard={head.closingStandard} />;
  if (action === "instruct") return <InstructDialog {...common} />;
  if (action === "close") return <CloseDialog {...common} version={head.version} standard={head.closingStandard} />;
  if (action === "edit") return <EditDialog {...common} item={item} />;
  if (action === "restrict") return <RestrictDialog {...common} item={item} />;
  return null;
}
