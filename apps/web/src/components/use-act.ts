"use client";
import { useToast } from "@taizhang/ui/toast";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { useErrorText } from "./error-text";

/** Does something at once: says that it went through and shows the page anew, or says why not. */
export function useAct(): <T>(work: () => Promise<T>, done: string) => Promise<T | undefined> {
  const toast = useToast();
  const router = useRouter();
  const errorText = useErrorText();
  return useCallback(async (work, done) => {
    try {
      const result = await work();
      toast.success(done);
      router.refresh();
      return result;
    } catch (error) {
      toast.error(errorText(error));
      return undefined;
    }
  }, [errorText, router, toast]);
}
