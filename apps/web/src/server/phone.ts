import { headers } from "next/headers";

/** Whether a phone asks, as its browser says: a guess, so that the first picture is the right one. */
export const isPhone = async (): Promise<boolean> => /\bMobile\b/.test((await headers()).get("user-agent") ?? "");
