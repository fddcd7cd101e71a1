import { notFound } from "next/navigation";

/** The id in an address; what is none leads to the page for missing things. */
export const idOf = (text: string): string => (/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text) ? text : notFound());
