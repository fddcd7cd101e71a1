/** Of two versions of a text in lines, the lines that are in one of them alone; null where nothing is left of a side. */
export function movedLines(before: string | null, after: string | null): { readonly before: string | null; readonly after: string | null } {
  const lines = (text: string | null) => text?.split("\n") ?? [];
  const [was, is] = [new Set(lines(before)), new Set(lines(after))];
  const only = (text: string | null, other: ReadonlySet<string>) => lines(text).filter((line) => !other.has(line)).join("\n") || null;
  return { before: only(before, is), after: only(after, was) };
}
