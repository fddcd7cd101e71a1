"use client";
import { Button } from "@taizhang/ui/button";

/** Opens the browser's print of this page. */
export function PrintButton({ label }: { readonly label: string }) {
  return <Button className="print:hidden" onClick={() => window.print()}>{label}</Button>;
}
