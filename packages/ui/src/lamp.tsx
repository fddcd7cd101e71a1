import type { LampColour } from "./lamp-shape";
import { LampShape } from "./lamp-shape";
import { cx } from "./cx";

export interface LampProps {
  readonly lamp: LampColour;
  /** The county's word for this lamp, for example "滞后". */
  readonly word: string;
  /** `plain` leaves out the tinted ground. */
  readonly look?: "tag" | "plain";
  readonly dueSoon?: boolean;
  /** Why the lamp is as it is, in one sentence. */
  readonly reason?: string;
  readonly className?: string;
}

const tints: Readonly<Record<LampColour, string>> = {
  green: "bg-lamp-green-soft text-lamp-green-text",
  yellow: "bg-lamp-yellow-soft text-lamp-yellow-text",
  red: "bg-lamp-red-soft text-lamp-red-text",
  blue: "bg-lamp-blue-soft text-lamp-blue-text",
  grey: "bg-lamp-grey-soft text-lamp-grey-text",
  unreported: "lamp-hatched bg-lamp-grey-soft text-lamp-grey-text",
};

/** Where a task stands: colour, shape and word, always all three. */
export function Lamp({ lamp, word, look = "tag", dueSoon = false, reason, className }: LampProps) {
  return (
    <span
      title={reason}
      className={cx(
        "inline-flex w-fit items-center gap-1.5 whitespace-nowrap print:text-ink",
        look === "tag" ? `h-6 rounded-tag px-2 text-small print:px-0 ${tints[lamp]}` : "text-body text-ink-2",
        className,
      )}
    >
      <LampShape lamp={lamp} dueSoon={dueSoon} />
      {word}
    </span>
  );
}
