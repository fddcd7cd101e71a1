"use client";
import { AlertDialog } from "@base-ui/react/alert-dialog";
import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { useUiTexts } from "./ui-texts";

export interface ConfirmProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly description: ReactNode;
  /** The verb, for example "销号". */
  readonly action: string;
  readonly danger?: boolean;
  /** The window stays open and busy until this is done; it stays open when it throws. */
  readonly onConfirm: () => void | Promise<void>;
}

/** Asks before something that cannot be taken back. */
export function Confirm({ open, onOpenChange, title, description, action, danger = false, onConfirm }: ConfirmProps) {
  const texts = useUiTexts();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      await onConfirm();
      onOpenChange(false);
    } finally {
      setBusy(false);
    }
  };
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0 print:hidden" />
        <AlertDialog.Viewport className="fixed inset-0 z-40 flex items-end justify-center md:items-center md:p-6 print:hidden">
          <AlertDialog.Popup className="w-full rounded-t-sheet bg-surface p-5 shadow-float outline-none transition-opacity duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0 md:max-w-md md:rounded-card">
            <AlertDialog.Title className="m-0 text-h2 font-semibold">{title}</AlertDialog.Title>
            <AlertDialog.Description className="m-0 mt-2 text-body text-ink-2">{description}</AlertDialog.Description>
            <div className="mt-5 flex justify-end gap-2">
              <AlertDialog.Close render={<Button>{texts.cancel}</Button>} />
              <Button variant={danger ? "danger" : "primary"} loading={busy} onClick={() => void run()}>
                {action}
              </Button>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
