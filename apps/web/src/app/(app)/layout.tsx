import { frame } from "@taizhang/domain/organization/server";
import type { ReactNode } from "react";
import { signOutAction } from "@/app/sign-in/actions";
import { DraftPerson } from "@/components/use-draft";
import { AppFrame } from "@/features/organization/app-frame";
import { call, requireSession } from "@/server/call";
import { navigationFor } from "@/server/navigation";
import { TrpcProvider } from "@/trpc/client";

/** The frame of every signed-in page. What may be done is decided by each use case, not here. */
export default async function SignedInLayout({ children }: { readonly children: ReactNode }) {
  const { id, actor } = await requireSession();
  const shown = await call(frame, {});
  return (
    <TrpcProvider>
      <AppFrame frame={shown} sessionId={id} places={navigationFor(actor)} signOut={signOutAction}><DraftPerson id={actor.userId}>{children}</DraftPerson></AppFrame>
    </TrpcProvider>
  );
}
