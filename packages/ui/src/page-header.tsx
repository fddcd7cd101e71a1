import { ArrowLeft } from "lucide-react";
import type { ElementType, ReactNode } from "react";
import { cx } from "./cx";

export interface PageHeaderProps {
  readonly title: ReactNode;
  /** The one sentence that answers the reader's question; shown large when `lead` is "conclusion". */
  readonly conclusion?: ReactNode;
  readonly lead?: "title" | "conclusion";
  /** Number, lamp, level: small things before the title. */
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: { readonly href: string; readonly label: string };
  /** Date of the data. */
  readonly asOf?: ReactNode;
  readonly linkAs?: ElementType;
}

/** Head of a page: where one came from, what it is, what it says, what one can do. */
export function PageHeader({ title, conclusion, lead = "title", meta, actions, back, asOf, linkAs }: PageHeaderProps) {
  const Link: ElementType = linkAs ?? "a";
  const conclusionFirst = lead === "conclusion" && conclusion !== undefined;
  return (
    <div className="mb-4 flex min-w-0 flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-72">
        {(back !== undefined || meta !== undefined) && (
          <div className="mb-1 flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-body text-ink-2">
            {back !== undefined && (
              <Link href={back.href} className="inline-flex items-center gap-1 text-link no-underline hover:underline max-md:min-h-11 print:hidden">
                <ArrowLeft size={16} aria-hidden="true" />
                {back.label}
              </Link>
            )}
            {meta}
          </div>
        )}
        <h1 className={cx("m-0 font-semibold", conclusionFirst ? "sr-only" : "text-h1")}>{title}</h1>
        {conclusion !== undefined && (
          <p className={cx("m-0", conclusionFirst ? "text-[22px]/8 font-semibold" : "mt-0.5 text-body text-ink-2")}>{conclusion}</p>
        )}
      </div>
      {(actions !== undefined || asOf !== undefined) && (
        <div className="flex flex-wrap items-center gap-2 max-md:w-full">
          {asOf !== undefined && <span className="text-small text-ink-3">{asOf}</span>}
          {actions}
        </div>
      )}
    </div>
  );
}
