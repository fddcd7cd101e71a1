import { forgetDraft, keepDraft, keptDraft, laidOver } from "./local-drafts";

export type FormDraftState = {
  /** When the draft in the window was typed. */
  readonly restored: Date | null;
  /** Somebody changed what it was typed over. */
  readonly overtaken: boolean;
  /** The browser took the last of it: closing the window loses nothing. */
  readonly isSafe: boolean;
};
export const undrafted: FormDraftState = { restored: null, overtaken: false, isSafe: true };

interface FormDraft {
  /** Whose window; null, or no key, keeps nothing in the browser. */
  readonly person: string | null;
  readonly key: string | undefined;
  readonly tell: (state: FormDraftState) => void;
}

const differs = (one: object, other: object) => (name: string) => JSON.stringify(Reflect.get(one, name)) !== JSON.stringify(Reflect.get(other, name));
const only = (values: object, names: readonly string[]) => Object.fromEntries(names.map((name) => [name, Reflect.get(values, name)]));

/** What is typed into one window: it lies in this browser alone, until it is sent. Fields that were not touched are not kept, and so show what stands there at the next opening. */
export function formDraft({ person, key, tell }: FormDraft) {
  if (person === null || key === undefined) return null;
  let state = undrafted;
  // What the window starts with, and what its fields were begun on.
  let start = {};
  let base = {};
  const say = (change: Partial<FormDraftState>) => { state = { ...state, ...change }; tell(state); };
  return {
    /** @returns what was left in this window, laid over what it starts with; null where that is the same */
    begin<V extends object>(now: V): V | null {
      const kept = keptDraft(person, key, Date.now());
      const typed = laidOver(now, kept?.data);
      const changed = Object.keys(now).filter(differs(now, typed));
      start = now;
      base = laidOver(now, kept?.base);
      const isLeft = kept !== null && changed.length > 0;
      say({ restored: isLeft ? new Date(kept.at) : null, overtaken: changed.some(differs(now, base)), isSafe: true });
      return isLeft ? typed : null;
    },
    keep(typed: object): void {
      const changed = Object.keys(start).filter(differs(start, typed));
      if (changed.length === 0) forgetDraft(person, key, Infinity);
      say({ isSafe: changed.length === 0 || keepDraft(person, key, { data: only(typed, changed), base: only(base, changed), at: Date.now(), after: null }) });
    },
    forget(): void {
      base = start;
      forgetDraft(person, key, Infinity);
      say(undrafted);
    },
  };
}
