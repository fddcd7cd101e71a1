"use client";
import { Confirm } from "@taizhang/ui/confirm";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";

/** What is lost: what was typed, or the files that are not uploaded yet. */
type Lost = "leave" | "leave_files";

/**
 * Whoever closes a window over what would be lost is asked first. The `question` stands inside the window, so that keys and
 * clicks meant for it do not reach the window.
 * @param isLosing asked when the window is to be closed
 * @param onLeave closes for good
 */
export function useLeave(isLosing: boolean | (() => boolean), onLeave: () => void, lost: Lost = "leave"): { leave: () => void; question: ReactNode } {
  const t = useTranslations("frame");
  const [asking, setAsking] = useState(false);
  return {
    leave: () => { if (typeof isLosing === "function" ? isLosing() : isLosing) setAsking(true); else onLeave(); },
    question: <Confirm open={asking} onOpenChange={setAsking} title={t(`${lost}.title`)} description={t(`${lost}.description`)} action={t(`${lost}.action`)} danger onConfirm={onLeave} />,
  };
}
