const halfCharacter = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;

/**
 * An input whose texts the database can store: without NUL, halves of a character replaced. Nobody types either; they come
 * from broken copies and hostile addresses, and PostgreSQL refuses both only when everything else is done.
 */
export function wellFormed<T>(input: T): T {
  if (typeof input === "string") return input.replaceAll("\0", "").replace(halfCharacter, "\ufffd") as T;
  if (Array.isArray(input)) return input.map(wellFormed) as T;
  if (typeof input === "object" && input !== null && isPlain(input)) return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, wellFormed(value)])) as T;
  return input;
}
