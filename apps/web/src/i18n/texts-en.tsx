"use client";
import type { ReactNode } from "react";
import messages from "../messages/en";
import { TextsProvider } from "./texts-provider";

export default function EnglishTexts({ children }: { readonly children: ReactNode }) {
  return <TextsProvider locale="en" messages={messages}>{children}</TextsProvider>;
}
