"use client";
import type { ReactNode } from "react";
import messages from "../messages/zh-CN";
import { TextsProvider } from "./texts-provider";

export default function ChineseTexts({ children }: { readonly children: ReactNode }) {
  return <TextsProvider locale="zh-CN" messages={messages}>{children}</TextsProvider>;
}
