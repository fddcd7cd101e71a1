import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

export interface NoticeProps {
  readonly tone?: "info" | "success" | "warning" | "error";
  readonly title?: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly className?: string;
}

const looks = {
  info: { box: "bg-lamp-blue-soft text-lamp-blue-text", Icon: Info },
  success: { box: "bg-lamp-green-soft text-lamp-green-text", Icon: CircleCheck },
  warning: { box: "bg-lamp-yellow-soft text-lamp-yellow-text", Icon: TriangleAlert },
  error: { box: "bg-lamp-red-soft text-lamp-red-text", Icon: CircleAlert },
} as const;

/** A message that stays in the page; errors and warnings are read out at once. */
export function Notice({ tone = "info", title, children, action, className }: NoticeProps) {
  const { box, Icon } = looks[tone];
  return (
    <div
      role={tone === "error" || tone === "warning" ? "alert" : "status"}
      className={cx("flex min-w-0 items-start gap-2 rounded-control px-3 py-2 text-body", box, className)}
    >
      <Icon size={18} aria-hidden="true" className="mt-0.5 shrink-0" />
      <div className="min-w-0 flex-1">
        {title !== undefined && <p className="m-0 font-medium">{title}</p>}
        {children}
      </div>
      {action}
    </div>
  );
}
