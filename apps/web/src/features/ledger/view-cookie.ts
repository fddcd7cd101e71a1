import { z } from "zod";

/** What a reader has arranged of the table that is no part of the address: widths and density. */
export const ledgerViewCookie = "ledger-view";
const View = z.object({ widths: z.record(z.string().max(20), z.number().min(40).max(1000)).default({}), density: z.enum(["compact", "normal", "loose"]).default("normal") });
export type LedgerView = z.output<typeof View>;

/** Reads the cookie; the usual view where there is none or it is not ours. */
export function readView(text: string | undefined): LedgerView {
  try {
    return View.parse(JSON.parse(text ?? "{}"));
  } catch {
    return View.parse({});
  }
}

export function writeView(view: LedgerView): void {
  document.cookie = `${ledgerViewCookie}=${encodeURIComponent(JSON.stringify(view))}; path=/; max-age=31536000; samesite=lax`;
}
