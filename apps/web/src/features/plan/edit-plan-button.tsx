"use client";
import type { TaskItem } from "@taizhang/domain/task";
import { Button } from "@taizhang/ui/button";
import dynamic from "next/dynamic";
import { useState } from "react";

const PlanDrawer = dynamic(() => import("./plan-drawer").then((module) => module.PlanDrawer));

/** Opens the plan editor. */
export function EditPlanButton({ item, label }: { readonly item: TaskItem; readonly label: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>{label}</Button>
      {open && <PlanDrawer taskId={item.head.id} title={`${item.head.number} ${item.head.title}`} open onOpenChange={setOpen} item={item} />}
    </>
  );
}
