import { isDay } from "@taizhang/planning";

/** The address's query as a page gets it. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** One value of the query, cut to a length that a filter may have; "" where there is none. */
export function oneOf(params: Awaited<SearchParams>, name: string, longest = 100): string {
  const value = params[name];
  return (typeof value === "string" ? value : (value?.[0] ?? "")).slice(0, longest);
}

/** The past day of an address (`asOf=YYYY-MM-DD`); what is not a day is left out, never an error. */
export function asOfAddress(params: Awaited<SearchParams>): { asOf?: string } {
  const day = oneOf(params, "asOf", 10);
  return isDay(day) ? { asOf: day } : {};
}
