import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

export interface ErrorStateProps {
  readonly title: string;
  /** What happened and what to do, in plain words. */
  readonly hint?: ReactNode;
  /** Number under which the log has it. */
  readonly reference?: string;
  readonly action?: ReactNode;
}

/** Something could not be shown. */
export function ErrorState({ title, hint, reference, action }: ErrorStateProps) {
  return (
    <div role="alert" className="flex flex-col items-center gap-1 px-4 py-8 text-center">
      <CircleAlert size={36} strokeWidth={1.5} aria-hidden="true" className="mb-1 text-lamp-red" />
      <p className="m-0 text-body font-medium">{title}</p>
      {hint !== undefined && <p className="m-0 max-w-prose text-body text-ink-2">{hint}</p>}
      {reference !== undefined && <p className="m-0 text-small text-ink-3">{reference}</p>}
      {action !== undefined && <div className="mt-3">{action}</div>}
    </div>
  );
}
