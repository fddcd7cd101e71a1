import { Card } from "@taizhang/ui/card";
import type { ReactNode } from "react";

/** One component with a stable id, so that tests and links find it. */
export function StorySection({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <Card id={id} title={id}>
      {children}
    </Card>
  );
}
