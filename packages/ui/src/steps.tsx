"use client";
import { Check } from "lucide-react";
import { cx } from "./cx";
import { useUiTexts } from "./ui-texts";

export interface Step {
  readonly id: string;
  readonly label: string;
  readonly state: "done" | "current" | "todo";
  /** When it happened, or is due. */
  readonly note?: string;
}

const marks = {
  done: "border-brand-fill bg-brand-fill text-white",
  current: "border-brand bg-surface text-brand ring-3 ring-brand-soft",
  todo: "border-control bg-surface text-ink-3",
} as const;

/** The chain a task goes along, with where it stands. */
export function Steps({ steps, label }: { readonly steps: readonly Step[]; readonly label: string }) {
  const texts = useUiTexts();
  const words = { done: texts.stepDone, current: texts.stepCurrent, todo: texts.stepTodo };
  return (
    <ol aria-label={label} className="print-exact m-0 flex list-none flex-wrap gap-y-2 p-0">
      {steps.map((step, index) => (
        <li key={step.id} aria-current={step.state === "current" ? "step" : undefined} className="flex min-w-12 flex-1 flex-col items-center">
          <span className="flex w-full items-center">
            <Rule shown={index > 0} strong={step.state !== "todo"} />
            <span className={cx("flex size-5 shrink-0 items-center justify-center rounded-full border", marks[step.state])}>
              {step.state === "done" && <Check size={12} strokeWidth={3} aria-hidden="true" />}
              {step.state === "current" && <span className="size-2 rounded-full bg-brand" />}
            </span>
            <Rule shown={index < steps.length - 1} strong={step.state === "done"} />
          </span>
          <span className={cx("mt-1 text-body max-sm:text-small", step.state === "current" ? "font-medium text-brand-strong" : step.state === "todo" ? "text-ink-3" : "text-ink")}>
            {step.label}
            <span className="sr-only">（{words[step.state]}）</span>
          </span>
          {step.note !== undefined && <span className="text-small text-ink-3">{step.note}</span>}
        </li>
      ))}
    </ol>
  );
}

function Rule({ shown, strong }: { readonly shown: boolean; readonly strong: boolean }) {
  return <span className={cx("h-0.5 flex-1", !shown ? "bg-transparent" : strong ? "bg-brand" : "bg-line")} />;
}
