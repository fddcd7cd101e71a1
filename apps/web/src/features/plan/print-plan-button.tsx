"use client";
import { Button } from "@taizhang/ui/button";
import { Printer } from "lucide-react";

/** Opens the browser's print window; the paper (A4 or A3) is chosen there. */
export function PrintPlanButton({ label }: { readonly label: string }) {
  return <span className="print:hidden"><Button icon={<Printer size={16} aria-hidden="true" />} onClick={() => window.print()}>{label}</Button></span>;
}
