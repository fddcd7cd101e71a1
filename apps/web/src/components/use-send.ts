"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useToast } from "@taizhang/ui/toast";
import { useRouter } from "next/navigation";
import { useErrorText } from "./error-text";

/** After a change: say so, and let page and drawers read again. */
export function useDone(): (message: string) => void {
  const toast = useToast();
  const router = useRouter();
  const queries = useQueryClient();
  return (message) => {
    toast.success(message);
    router.refresh();
    void queries.invalidateQueries();
  };
}

/** Runs one command that has no form: success and refusal are both said. @returns whether it went through */
export function useSend(): (work: () => Promise<unknown>, message: string) => Promise<boolean> {
  const toast = useToast();
  const done = useDone();
  const errorText = useErrorText();
  return async (work, message) => {
    try {
      await work();
      done(message);
      return true;
    } catch (error) {
      toast.error(errorText(error));
      return false;
    }
  };
}
