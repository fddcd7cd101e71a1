"use client";
import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useRef, type ReactNode, type RefObject } from "react";
import { cx } from "./cx";
import { IconButton } from "./icon-button";
import { useUiTexts } from "./ui-texts";

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the primary one last. */
  readonly footer?: ReactNode;
  readonly size?: "small" | "medium" | "large";
  /** Control that gets the focus on opening, or the first one of the content; else the first one, which closes the window. */
  readonly initialFocus?: RefObject<HTMLElement | null> | "content";
}

const controls = ":is(input,textarea,button,[role=combobox]):not(:disabled):not([tabindex='-1'])";

const widths = { small: "md:max-w-md", medium: "md:max-w-xl", large: "md:max-w-4xl" } as const;

/** A modal window; on a phone it is a sheet at the bottom edge. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, children, footer, size = "medium", initialFocus } = props;
  const texts = useUiTexts();
  const content = useRef<HTMLDivElement>(null);
  return (
    <BaseDialog.Root open={open} onOpenChange={onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0 print:hidden" />
        <BaseDialog.Viewport className="fixed inset-0 z-40 flex items-end justify-center md:items-center md:p-6 print:hidden">
          <BaseDialog.Popup
            {...(initialFocus === undefined ? {} : { initialFocus: initialFocus === "content" ? () => content.current?.querySelector<HTMLElement>(controls) ?? true : initialFocus })}
            className={cx(
              "flex max-h-[92dvh] w-full flex-col rounded-t-sheet bg-surface shadow-float outline-none md:rounded-card",
              "transition-[opacity,transform] duration-150 data-starting-style:translate-y-2 data-starting-style:opacity-0 data-ending-style:opacity-0",
              widths[size],
            )}
          >
            <header className="flex items-start gap-3 border-b border-line px-5 py-3">
              <div className="min-w-0 flex-1">
                <BaseDialog.Title className="m-0 text-h2 font-semibold">{title}</BaseDialog.Title>
                {description !== undefined && (
                  <BaseDialog.Description className="m-0 mt-0.5 text-body text-ink-2">{description}</BaseDialog.Description>
                )}
              </div>
              <BaseDialog.Close
                render={<IconButton label={texts.close} icon={<X size={18} aria-hidden="true" />} className="-mt-1 -mr-2" />}
              />
            </header>
            {children !== undefined && <div ref={content} className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>}
            {footer !== undefined && (
              <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>
            )}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
