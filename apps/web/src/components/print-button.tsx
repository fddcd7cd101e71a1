"use client";
import { Button } from "@taizhang/ui/button";
import { Printer } from "lucide-react";

/** Opens the browser's print window; the paper (A4 or A3) is chosen there. `plain` where print is not what the page is for. */
export function PrintButton({ label, plain = false }: { readonly label: string; readonly plain?: boolean }) {
  return <span className="print:hidden"><Button {...(plain ? {} : { variant: "primary" as const })} icon={<Printer size={16} aria-hidden="true" />} onClick={() => window.print()}>{label}</Button></span>;
}
