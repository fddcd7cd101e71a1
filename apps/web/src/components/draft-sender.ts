import { forgetDraft, isNewer, keepDraft, keptDraft } from "./local-drafts";
import { refusalOf } from "./refusal";

/** How long typing rests before it is stored, in ms. */
const rest = 1_200;
/** How long a save that failed waits, in ms: longer each time. */
const pause = (tries: number) => Math.min(60_000, 1_000 * 2 ** tries);

/** When the server last got the draft, or what became of the last try; `here` says that this browser has it. */
export type DraftState = { readonly at: Date | null; readonly failed: "retrying" | "refused" | null; readonly here: boolean };
export const untouched: DraftState = { at: null, failed: null, here: false };

interface Sender {
  readonly key: string;
  /** Whose draft lies in this browser until the server has it; null keeps it out of the browser. */
  readonly person: string | null;
  readonly send: (data: unknown) => Promise<{ readonly updatedAt: string }>;
  readonly tell: (state: DraftState) => void;
  /** This browser kept something newer than the server: when it was typed. */
  readonly found?: (at: Date) => void;
}

/** Brings the draft of one form to the server, again and again where no answer comes; a refusal is an answer. */
export function draftSender({ key, person, send, tell, found }: Sender) {
  let waiting: { readonly data: unknown; readonly at: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The number of the last save: what an earlier one comes to is of no interest any more.
  let turn = 0;
  let tries = 0;
  let after: number | null = null;
  let here = false;

  const wait = (time: number) => { clearTimeout(timer); timer = setTimeout(flush, time); };
  function flush(): void {
    clearTimeout(timer);
    const next = waiting;
    if (!next) return;
    waiting = null;
    turn += 1;
    const mine = turn;
    // JSON knows no undefined: what is left out of a form is left out of its draft.
    send(JSON.parse(JSON.stringify(next.data))).then(({ updatedAt }) => {
      if (person !== null) forgetDraft(person, key, next.at);
      if (turn !== mine) return;
      after = Date.parse(updatedAt);
      tries = 0;
      tell({ at: new Date(), failed: null, here: false });
    }, (error: unknown) => {
      if (turn !== mine) return;
      const refusal = refusalOf(error);
      const again = refusal === null || refusal.code === "UNEXPECTED";
      tries += 1;
      tell({ at: null, failed: again ? "retrying" : "refused", here });
      if (!again || waiting) return;
      waiting = next;
      wait(pause(tries));
    });
  }
  return {
    flush,
    /** @returns what this browser kept, where it is newer than what the server has; it is sent then. */
    begin(stored: Date | null): { readonly data: unknown } | null {
      after = stored?.getTime() ?? null;
      const kept = person === null ? null : keptDraft(person, key, Date.now());
      if (kept === null || !isNewer(kept, after)) return null;
      found?.(new Date(kept.at));
      here = true;
      waiting = kept;
      wait(rest);
      return kept;
    },
    save(data: unknown): void {
      waiting = { data, at: Date.now() };
      here = person !== null && keepDraft(person, key, { ...waiting, after });
      wait(rest);
    },
    discard(): void {
      clearTimeout(timer);
      waiting = null;
      turn += 1;
      tries = 0;
      if (person !== null) forgetDraft(person, key, Infinity);
      tell(untouched);
    },
    /** The form is gone: one last try, nothing after it; what fails lies in the browser for the next opening. */
    end(): void {
      flush();
      turn += 1;
    },
  };
}
