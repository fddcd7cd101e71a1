"use client";
import { Toast as BaseToast } from "@base-ui/react/toast";
import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { cx } from "./cx";
import { IconButton } from "./icon-button";
import { useUiTexts } from "./ui-texts";

const icons = {
  success: <CircleCheck size={18} aria-hidden="true" className="text-lamp-green" />,
  error: <CircleAlert size={18} aria-hidden="true" className="text-lamp-red" />,
  info: <Info size={18} aria-hidden="true" className="text-brand" />,
} as const;
type ToastKind = keyof typeof icons;

/** Short messages in the corner; wraps the whole app once. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  return (
    <BaseToast.Provider timeout={5000} limit={3}>
      {children}
      <BaseToast.Portal>
        <BaseToast.Viewport className="fixed inset-x-4 bottom-20 z-60 mx-auto flex max-w-sm flex-col gap-2 md:bottom-5 md:w-96 print:hidden">
          <ToastList />
        </BaseToast.Viewport>
      </BaseToast.Portal>
    </BaseToast.Provider>
  );
}

function ToastList() {
  const { toasts } = BaseToast.useToastManager();
  const texts = useUiTexts();
  return toasts.map((toast) => (
    <BaseToast.Root
      key={toast.id}
      toast={toast}
      className={cx(
        "rounded-card border border-line bg-surface shadow-float transition-[opacity,transform] duration-150",
        "data-starting-style:translate-y-2 data-starting-style:opacity-0 data-ending-style:opacity-0 data-limited:hidden",
      )}
    >
      <BaseToast.Content className="flex items-start gap-2.5 py-3 pr-2 pl-3">
        <span className="mt-0.5">{icons[kindOf(toast.type)]}</span>
        <div className="min-w-0 flex-1">
          <BaseToast.Title className="m-0 text-body font-medium" />
          <BaseToast.Description className="m-0 text-body text-ink-2" />
          <BaseToast.Action className="mt-1 border-0 bg-transparent p-0 text-body text-brand underline" />
        </div>
        {/* What can be focused is not hidden from those who listen, also while the messages lie folded. */}
        <BaseToast.Close
          aria-hidden={false}
          render={<IconButton label={texts.close} icon={<X size={16} aria-hidden="true" />} className="-my-1" />}
        />
      </BaseToast.Content>
    </BaseToast.Root>
  ));
}

function kindOf(type: string | undefined): ToastKind {
  return type === "success" || type === "error" ? type : "info";
}

export interface ToastOptions {
  readonly description?: string;
  /** A verb that undoes or opens what the message is about. */
  readonly action?: { readonly label: string; readonly onClick: () => void };
}

/** `success`, `error` (stays until closed) and `info` messages. */
export function useToast() {
  const { add, close } = BaseToast.useToastManager();
  return useMemo(() => {
    const show = (kind: ToastKind) => (title: string, { description, action }: ToastOptions = {}) => {
      // Pressed once, the message has done its work.
      const press = () => {
        close(id);
        action?.onClick();
      };
      const id = add({
        title,
        type: kind,
        description,
        timeout: kind === "error" ? 0 : 5000,
        ...(action && { actionProps: { children: action.label, onClick: press } }),
      });
      return id;
    };
    return { success: show("success"), error: show("error"), info: show("info") };
  }, [add, close]);
}
