"use client";
import { Popover as BasePopover } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { floatBox } from "./control-style";
import { cx } from "./cx";

export interface PopoverProps {
  /** The button that opens it; it gets the focus back. */
  readonly trigger: ReactElement;
  readonly title?: string;
  /** Name for readers where no title is shown. */
  readonly label?: string;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly align?: "start" | "center" | "end";
  readonly className?: string;
}

/** A small panel beside its button. */
export function Popover({ trigger, title, label, children, open, onOpenChange, align = "start", className }: PopoverProps) {
  return (
    <BasePopover.Root {...(open === undefined ? {} : { open })} {...(onOpenChange === undefined ? {} : { onOpenChange })}>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner sideOffset={4} align={align} collisionPadding={8} className="z-50 outline-none">
          <BasePopover.Popup
            aria-label={title === undefined ? label : undefined}
            className={cx(floatBox, "max-w-(--available-width) p-4", className)}
          >
            {title !== undefined && <BasePopover.Title className="m-0 mb-2 text-h2 font-semibold">{title}</BasePopover.Title>}
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
