import { ledgerHref } from "@taizhang/domain/ledger";
import type { OverviewData } from "./types";

type Address = Parameters<typeof ledgerHref>[0];
type Shown = Pick<OverviewData, "asOf">;

/** The ledger behind a number, as of the same day. */
export const listBehind = ({ asOf }: Shown, address: Address): string => ledgerHref({ ...address, ...(asOf !== null && { asOf }) });
/** An item, as of the same day. */
export const itemBehind = ({ asOf }: Shown, id: string): string => `/tasks/${id}${asOf === null ? "" : `?asOf=${asOf}`}`;
