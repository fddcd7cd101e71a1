"use client";
import { Notice } from "@taizhang/ui/notice";
import type { ReactNode } from "react";
import { SignInAgain } from "./sign-in-again";

/** Why something was not sent, above what was typed, which stays; with the way to sign in again where the session ended. */
export const RefusedNotice = ({ signedOut, children }: { readonly signedOut: boolean; readonly children: ReactNode }) =>
  <Notice tone="error" {...(signedOut && { action: <SignInAgain /> })}>{children}</Notice>;
