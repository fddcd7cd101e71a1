"use client";
import { Confirm } from "@taizhang/ui/confirm";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";

/**
 * Whoever closes a window over what was typed is asked first. The `question` stands inside the window, so that keys and
 * clicks meant for it do not reach the window.
 * @param onLeave closes for good
 */
export function useLeave(isDirty: boolean, onLeave: () => void): { leave: () => void; question: ReactNode } {
  const t = useTranslations("frame.leave");
  const [asking, setAsking] = useState(false);
  return {
    leave: () => { if (isDirty) setAsking(true); else onLeave(); },
    question: <Confirm open={asking} onOpenChange={setAsking} title={t("title")} description={t("description")} action={t("action")} danger onConfirm={onLeave} />,
  };
}
