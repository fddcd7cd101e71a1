import type { RouterOutputs } from "@taizhang/api";

export type DeskCounts = RouterOutputs["desk"]["counts"];
export type DeskWaiting = RouterOutputs["desk"]["units"][number];
export type DeskReport = RouterOutputs["desk"]["reports"][number];
export type DeskRequest = RouterOutputs["desk"]["requests"][number];
export type DeskSignIn = RouterOutputs["desk"]["signIns"][number];
export type DeskHandled = RouterOutputs["desk"]["handled"][number];
export type DeskItem = RouterOutputs["desk"]["item"];
/** What a link names that the queue does not show; `found` is null where this reader does not find it. */
export type DeskMissing = { id: string; found: RouterOutputs["desk"]["linked"] };
/** A request as the pane shows it. */
export type DeskAsked = NonNullable<DeskItem["request"]>;
export type DeskUnit = { id: string; name: string; shortName: string; keywords: string };
/** A line of a queue, whatever waits in it. */
export type DeskRow = { id: string; title: string; number: string; unit: string; at: string; report: DeskReport | null; request: DeskRequest | null };
/** What this reader may decide beside looking. */
export type DeskRights = { check: boolean; decide: boolean; adjudicate: boolean; close: boolean; dispatch: boolean };
