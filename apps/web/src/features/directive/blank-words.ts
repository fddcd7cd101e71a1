const bound = /[。！？!?；;\n\r]/;

/**
 * A blank of a text (XX) with some words around it, by which it is recognized: never beyond its sentence, and without a
 * mark or space at either end. Offsets are UTF-16 units.
 */
export function blankWords(body: string, { start, end }: { readonly start: number; readonly end: number }, before = 6, after = 0): string {
  const lead = body.slice(Math.max(0, start - before), start).split(bound).at(-1) ?? "";
  const [tail = ""] = body.slice(end, end + after).split(bound);
  return lead.replace(/^[\s，,、：:）)”]+/, "") + body.slice(start, end) + tail.replace(/[\s，,、：:（(“]+$/, "");
}
