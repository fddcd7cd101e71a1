/** Whether every word of the query occurs in the label or the keywords; case and width do not matter. */
export function matchesSearch(query: string, label: string, keywords = ""): boolean {
  const where = `${label} ${keywords}`.normalize("NFKC").toLowerCase();
  return query
    .normalize("NFKC")
    .toLowerCase()
    .split(/\s+/)
    .every((word) => where.includes(word));
}
