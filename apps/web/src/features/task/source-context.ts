const ends = /[。！？；\n]/u;

/** The words before a quote from the beginning of a sentence on; what was cut in the middle of one begins with an ellipsis. */
export function wholeBefore(words: string): string {
  const first = words.search(ends);
  if (words === "" || first === words.length - 1) return "";
  return first === -1 ? `…${words}` : words.slice(first + 1).trimStart();
}

/** The words after a quote up to the end of a sentence; what was cut in the middle of one ends with an ellipsis. */
export function wholeAfter(words: string): string {
  const last = [...words].findLastIndex((char) => ends.test(char));
  return words === "" ? "" : last === -1 ? `${words}…` : [...words].slice(0, last + 1).join("");
}
