/** Adds the past day to the address of another page; server and client components share it. */
export const withAsOf = (href: string, asOf: string | null): string => (asOf === null ? href : `${href}${href.includes("?") ? "&" : "?"}asOf=${asOf}`);
