"use client";
import { Button } from "@taizhang/ui/button";
import { Printer } from "lucide-react";

/** Opens the browser's print window. */
export function PrintButton({ label }: { readonly label: string }) {
  return <Button variant="primary" icon={<Printer size={16} aria-hidden="true" />} onClick={() => window.print()}>{label}</Button>;
}
