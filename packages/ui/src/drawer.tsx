"use client";
import { Drawer as BaseDrawer } from "@base-ui/react/drawer";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { IconButton } from "./icon-button";
import { useUiTexts } from "./ui-texts";

export interface DrawerProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  readonly footer?: ReactNode;
  /** Shown beside the close button, for example "open in its own page". */
  readonly actions?: ReactNode;
  readonly size?: "medium" | "large" | "wide";
  /** `false` leaves the page behind usable (split view). */
  readonly modal?: boolean;
}

const widths = { medium: "md:max-w-lg", large: "md:max-w-3xl", wide: "md:max-w-7xl" } as const;

/** A panel from the right edge; the whole width on a phone, closed by a swipe, Escape or its button. On paper it stands alone and whole. */
export function Drawer(props: DrawerProps) {
  const { open, onOpenChange, title, description, children, footer, actions, size = "medium", modal = true } = props;
  const texts = useUiTexts();
  return (
    <BaseDrawer.Root open={open} onOpenChange={onOpenChange} swipeDirection="right" modal={modal} disablePointerDismissal={!modal}>
      <BaseDrawer.Portal>
        {modal && (
          <BaseDrawer.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-180 data-starting-style:opacity-0 data-ending-style:opacity-0 print:hidden" />
        )}
        <BaseDrawer.Viewport
          className={cx("print-alone print-portrait fixed inset-0 z-40 flex justify-end overflow-hidden print:static print:block print:overflow-visible print:has-data-nested-drawer-open:hidden", !modal && "pointer-events-none")}
        >
          <BaseDrawer.Popup
            className={cx(
              "pointer-events-auto flex h-full w-full flex-col border-l border-line bg-surface shadow-float outline-none",
              "[transform:translateX(var(--drawer-swipe-movement-x))] transition-transform duration-180 ease-out data-swiping:select-none data-swiping:duration-0",
              "data-starting-style:[transform:translateX(100%)] data-ending-style:[transform:translateX(100%)]",
              "print:block print:h-auto print:max-w-none print:[transform:none] print:border-0 print:shadow-none",
              widths[size],
            )}
          >
            <header className="flex items-start gap-3 border-b border-line px-5 py-3 print:px-0">
              <div className="min-w-0 flex-1">
                <BaseDrawer.Title className="m-0 text-h2 font-semibold">{title}</BaseDrawer.Title>
                {description !== undefined && (
                  <BaseDrawer.Description className="m-0 mt-0.5 text-body text-ink-2">{description}</BaseDrawer.Description>
                )}
              </div>
              {actions}
              <BaseDrawer.Close
                render={<IconButton label={texts.close} icon={<X size={18} aria-hidden="true" />} className="-mt-1 -mr-2" />}
              />
            </header>
            <BaseDrawer.Content className="min-h-0 flex-1 overflow-y-auto px-5 py-4 print:overflow-visible print:px-0">{children}</BaseDrawer.Content>
            {footer !== undefined && (
              <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3 print:hidden">{footer}</footer>
            )}
          </BaseDrawer.Popup>
        </BaseDrawer.Viewport>
      </BaseDrawer.Portal>
    </BaseDrawer.Root>
  );
}
