/** Another meeting that a text speaks of: its words, its kind and, where they fix one, its day. Offsets are UTF-16 units. */
export type Mention = { start: number; end: number; words: string; kind: string; heldOn: string | null };

const KINDS = "常务会|全体会|全会|专题会|调度会|推进会|现场会|座谈会|工作会|经济工作会|办公会|常委会|两会";
// 25日县政府常务会议, 7月3日召开的专题会, 昨天的调度会 has no day that is written.
const DATED = new RegExp(`(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})[日号](?:上午|下午|晚)?(?:的|召开的?|组织召开的?)?([^，。；、\\n]{0,14}?(${KINDS})议?)`, "g");

const pad = (n: number) => String(n).padStart(2, "0");
/** A day without a month is the nearest such day to the meeting, before it or in its own month after it. */
function dayOf(year: string | undefined, month: string | undefined, day: string, heldOn: string): string | null {
  const y = Number(year ?? heldOn.slice(0, 4));
  const m = Number(month ?? heldOn.slice(5, 7));
  const date = new Date(Date.UTC(y, m - 1, Number(day)));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === Number(day) ? `${y}-${pad(m)}-${pad(Number(day))}` : null;
}

/** Meetings named with their day in a text (S 0.5); the month and the year come from the meeting's own day where they are not said. */
export function mentionsOf(text: string, heldOn: string): Mention[] {
  return [...text.matchAll(DATED)].map((match) => ({
    start: match.index, end: match.index + match[0].length, words: match[0], kind: match[5] ?? "",
    heldOn: dayOf(match[1], match[2], match[3] ?? "", heldOn),
  }));
}
