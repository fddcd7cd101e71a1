/** `crypto.randomUUID` exists over https only; a county's inner network often has plain http. */
function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

type Unanswered = { readonly domain: string; readonly content: string; readonly key: string };

/**
 * The idempotency key of each press. Where no answer came the server may have done it all the same: a repeat of the same content
 * carries the same key and gets the first result. An answer in the same domain ends that: the same content then means a new
 * press (on, off, on again).
 */
export function pressKeys() {
  let unanswered: readonly Unanswered[] = [];
  return (path: string, input: unknown) => {
    const domain = path.split(".")[0] ?? path;
    const content = `${path} ${JSON.stringify(input) ?? ""}`;
    const before = unanswered.filter((one) => one.domain === domain);
    const key = before.find((one) => one.content === content)?.key ?? freshKey();
    return {
      key,
      answered: () => { unanswered = unanswered.filter((one) => !before.includes(one)); },
      silent: () => { unanswered = [...unanswered.filter((one) => one.content !== content), { domain, content, key }]; },
    };
  };
}
