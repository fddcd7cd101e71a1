import type { XmlElement } from "./xml";
import { childOf, childrenOf } from "./xml";

type Parts = { readonly strings: XmlElement | undefined; readonly styles: XmlElement | undefined; readonly isFrom1904: boolean };
type Format = "date" | "general" | { readonly percentDigits: number };

/** Gives a cell of a sheet the text that a reader of the sheet sees, a day as YYYY-MM-DD. */
export function cellValueReader({ strings, styles, isFrom1904 }: Parts): (cell: XmlElement) => string {
  const shared = childrenOf(strings, "si").map(richText);
  const formats = formatsOf(styles);
  return (cell) => {
    const kind = cell.attributes["t"] ?? "n";
    if (kind === "inlineStr") return richText(childOf(cell, "is"));
    const value = textOf(childOf(cell, "v"));
    if (kind === "s") return shared[Number(value)] ?? "";
    if (kind === "d") return value.slice(0, 10);
    if (kind !== "n" || value.trim() === "" || !Number.isFinite(Number(value))) return value;
    return numberText(Number(value), formats[Number(cell.attributes["s"] ?? 0)] ?? "general", isFrom1904);
  };
}

const textOf = (element: XmlElement | undefined): string => element?.children.filter((child) => typeof child === "string").join("") ?? "";

/** Text of a string and its runs, without the readings printed above characters. */
function richText(element: XmlElement | undefined): string {
  return childrenOf(element).map((child) => (child.name === "t" ? textOf(child) : child.name === "r" ? textOf(childOf(child, "t")) : "")).join("");
}

function numberText(value: number, format: Format, isFrom1904: boolean): string {
  if (format === "date") return dayOf(value, isFrom1904) ?? String(value);
  if (format === "general") return String(Number(value.toPrecision(15)));
  return `${Number((value * 100).toFixed(Math.max(format.percentDigits, 2)))}%`;
}

/** Days are counted from 1900, with a 29 February that was none, or from 1904; the time of the day is dropped. */
function dayOf(serial: number, isFrom1904: boolean): string | undefined {
  const days = Math.floor(serial) + (isFrom1904 ? 1462 : 0);
  if (days < 1 || days > 2_958_465) return undefined;
  return new Date(Date.UTC(1899, 11, days < 61 ? 31 : 30) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Built-in formats that show a day; 27–36 and 50–58 are those of Chinese, Japanese and Korean programs. */
const isBuiltInDay = (id: number) => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58;

/** The format of each cell style, by its number. */
function formatsOf(styles: XmlElement | undefined): Format[] {
  const custom = new Map(childrenOf(childOf(styles, "numFmts"), "numFmt").map(({ attributes }) => [Number(attributes["numFmtId"]), attributes["formatCode"] ?? ""] as const));
  return childrenOf(childOf(styles, "cellXfs"), "xf").map(({ attributes }) => {
    const id = Number(attributes["numFmtId"] ?? 0);
    return formatOf(id, custom.get(id));
  });
}

function formatOf(id: number, code: string | undefined): Format {
  if (code === undefined) return isBuiltInDay(id) ? "date" : id === 9 ? { percentDigits: 0 } : id === 10 ? { percentDigits: 2 } : "general";
  const signs = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, (part) => (/[年月日]/.test(part) ? part : ""));
  if (/[yd]|年|日/i.test(signs) || (/m/i.test(signs) && /月/.test(signs))) return "date";
  return signs.includes("%") ? { percentDigits: /\.(0+)/.exec(signs)?.[1]?.length ?? 0 } : "general";
}
