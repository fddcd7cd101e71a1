/** Header in which `proxy.ts` hands the address of the page to the server components. */
export const pathHeader = "x-taizhang-path";

/** Only addresses of our own are followed after sign-in. */
export function ownPath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith("/") || /^\/[/\\]/.test(wanted) || /[\r\n\t\\]/.test(wanted)) return "/";
  return wanted.startsWith("/sign-in") ? "/" : wanted;
}

/** The sign-in page, which leads back to the address one wanted. */
export function signInPath(wanted?: string | null): string {
  const next = ownPath(wanted);
  return next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;
}
