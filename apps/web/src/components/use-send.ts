"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useToast } from "@taizhang/ui/toast";
import { useRouter } from "next/navigation";
import { useErrorText } from "./error-text";
import { refusalOf } from "./refusal";

/** Lets page and drawers read again. */
export function useReload(): () => void {
  const router = useRouter();
  const queries = useQueryClient();
  return () => {
    router.refresh();
    void queries.invalidateQueries();
  };
}

/** After a change: say so, and let page and drawers read again. */
export function useDone(): (message: string) => void {
  const toast = useToast();
  const reload = useReload();
  return (message) => {
    toast.success(message);
    reload();
  };
}

/**
 * Runs one command that has no form: success and refusal are both said. Where somebody was faster (CONFLICT), page and
 * drawers read again, and `onConflict` closes what has nothing left to do. @returns whether it went through
 */
export function useSend(): (work: () => Promise<unknown>, message: string, onConflict?: () => void) => Promise<boolean> {
  const toast = useToast();
  const done = useDone();
  const reload = useReload();
  const errorText = useErrorText();
  return async (work, message, onConflict) => {
    try {
      await work();
      done(message);
      return true;
    } catch (error) {
      toast.error(errorText(error));
      if (refusalOf(error)?.code === "CONFLICT") {
        reload();
        onConflict?.();
      }
      return false;
    }
  };
}
