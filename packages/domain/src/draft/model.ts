import { z } from "zod";

/** Reasons of refusal in this domain; the texts stand in the area `errors` under the same keys. */
export const draftReasons = ["draft.too_large"] as const;

/** Days after which a draft that nobody typed on is thrown away. */
export const draftDays = 90;
/** Days for which a command remembers its first result; a page that was open longer asks anew. */
export const repeatDays = 7;
/** Bytes of JSON a draft may have. */
export const largestDraft = 64 * 1024;

const bytes = (data: unknown) => new TextEncoder().encode(JSON.stringify(data) ?? "").length;
const key = z.string().min(1).max(200).regex(/^[a-z][\w.:/-]*$/i, "kernel.invalid");

/** Names the form, for example `report:<task>:<period>`. */
export const OfDraft = z.object({ key });
export const SaveDraft = z.object({ key, data: z.json().refine((data) => bytes(data) <= largestDraft, "draft.too_large") });
