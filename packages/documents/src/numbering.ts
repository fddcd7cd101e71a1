import { formatNumber } from "./number-format";
import type { XmlElement } from "./xml";
import { childOf, childrenOf, isOn, valueOf } from "./xml";

type Level = {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly suffix: string;
  /** The outermost level (from 1) that makes this one begin anew; 0 for none. */
  readonly restartsAfter: number;
  readonly arabic: boolean;
};
type List = { readonly abstractId: string; readonly levels: ReadonlyMap<number, Level>; readonly restart: ReadonlyMap<number, number> };
type NumberReference = { readonly list: string; readonly level: number };

/** Gives each paragraph of a document, in order, the number Word would print before it. */
export type Numbering = { readonly labelFor: (paragraphProperties: XmlElement | undefined) => string };

const plainLevel: Level = { start: 1, format: "decimal", text: "", suffix: "tab", restartsAfter: 9, arabic: false };

/**
 * The automatic numbers of a document (一、（一） 1. and the like), from word/numbering.xml and the styles that carry
 * numbers. Paragraphs must be asked for in document order, since each answer counts on.
 */
export function numberingOf(numbering: XmlElement | undefined, styles: XmlElement | undefined): Numbering {
  const lists = listsOf(numbering);
  const byStyle = styleNumbers(styles, numbering);
  const counters = new Map<string, (number | undefined)[]>();
  const restarted = new Set<string>();
  return {
    labelFor: (properties) => {
      const reference = referenceOf(properties, byStyle);
      const list = reference && lists.get(reference.list);
      if (!reference || !list) return "";
      const counter = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counter);
      restartOnce(list, reference, counter, restarted);
      advance(list, reference.level, counter);
      return labelOf(list, reference.level, counter);
    },
  };
}

function listsOf(numbering: XmlElement | undefined): Map<string, List> {
  const abstracts = new Map<string, XmlElement>();
  const byStyleLink = new Map<string, XmlElement>();
  for (const element of childrenOf(numbering, "abstractNum")) {
    abstracts.set(element.attributes["abstractNumId"] ?? "", element);
    const link = valueOf(element, "styleLink");
    if (link !== undefined) byStyleLink.set(link, element);
  }
  const lists = new Map<string, List>();
  for (const element of childrenOf(numbering, "num")) {
    const abstractId = valueOf(element, "abstractNumId") ?? "";
    const linked = byStyleLink.get(valueOf(abstracts.get(abstractId), "numStyleLink") ?? "");
    const levels = levelsOf(linked ?? abstracts.get(abstractId));
    const restart = new Map<number, number>();
    for (const override of childrenOf(element, "lvlOverride")) {
      const level = Number(override.attributes["ilvl"]);
      for (const [own, definition] of levelsOf(override)) levels.set(own, definition);
      const start = valueOf(override, "startOverride");
      if (start !== undefined) restart.set(level, Number(start));
    }
    lists.set(element.attributes["numId"] ?? "", { abstractId, levels, restart });
  }
  return lists;
}

function levelsOf(element: XmlElement | undefined): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of childrenOf(element, "lvl")) {
    levels.set(Number(level.attributes["ilvl"]), {
      start: Number(valueOf(level, "start") ?? 0),
      format: valueOf(level, "numFmt") ?? "decimal",
      text: valueOf(level, "lvlText") ?? "",
      suffix: valueOf(level, "suff") ?? "tab",
      restartsAfter: Number(valueOf(level, "lvlRestart") ?? 9),
      arabic: isOn(level, "isLgl"),
    });
  }
  return levels;
}

/** Numbers that paragraph styles carry, inherited ones included; a level may name its style instead. */
function styleNumbers(styles: XmlElement | undefined, numbering: XmlElement | undefined): Map<string, NumberReference> {
  const elements = new Map(childrenOf(styles, "style").map((style) => [style.attributes["styleId"] ?? "", style]));
  const levelByStyle = new Map<string, number>();
  for (const abstract of childrenOf(numbering, "abstractNum")) {
    for (const level of childrenOf(abstract, "lvl")) {
      const style = valueOf(level, "pStyle");
      if (style !== undefined) levelByStyle.set(style, Number(level.attributes["ilvl"]));
    }
  }
  const references = new Map<string, NumberReference>();
  for (const id of elements.keys()) {
    let style = elements.get(id);
    for (let depth = 0; style && depth < 20; depth++) {
      const properties = childOf(childOf(style, "pPr"), "numPr");
      const list = valueOf(properties, "numId");
      if (list !== undefined) {
        const level = levelByStyle.get(id) ?? Number(valueOf(properties, "ilvl") ?? 0);
        if (list !== "0") references.set(id, { list, level });
        break;
      }
      style = elements.get(valueOf(style, "basedOn") ?? "");
    }
  }
  return references;
}

function referenceOf(
  properties: XmlElement | undefined,
  byStyle: ReadonlyMap<string, NumberReference>,
): NumberReference | undefined {
  const own = childOf(properties, "numPr");
  const inherited = byStyle.get(valueOf(properties, "pStyle") ?? "");
  const list = valueOf(own, "numId") ?? inherited?.list;
  // List 0 takes the number of the style away.
  if (list === undefined || list === "0") return undefined;
  const level = Number(valueOf(own, "ilvl") ?? inherited?.level ?? 0);
  return { list, level: Number.isInteger(level) && level >= 0 && level <= 8 ? level : 0 };
}

function restartOnce(
  list: List,
  { list: id, level }: NumberReference,
  counter: (number | undefined)[],
  restarted: Set<string>,
): void {
  const start = list.restart.get(level);
  const key = `${id}:${level}`;
  if (start === undefined || restarted.has(key)) return;
  restarted.add(key);
  counter[level] = start - 1;
}

function advance(list: List, level: number, counter: (number | undefined)[]): void {
  const start = list.levels.get(level)?.start ?? 1;
  counter[level] = (counter[level] ?? start - 1) + 1;
  for (let deeper = level + 1; deeper <= 8; deeper++) {
    if (level < (list.levels.get(deeper) ?? plainLevel).restartsAfter) counter[deeper] = undefined;
  }
}

function labelOf(list: List, level: number, counter: readonly (number | undefined)[]): string {
  const definition = list.levels.get(level) ?? plainLevel;
  if (definition.format === "bullet") return "• ";
  const label = definition.text.replace(/%([1-9])/g, (_, figure) => {
    const at = Number(figure) - 1;
    const source = list.levels.get(at) ?? plainLevel;
    return formatNumber(counter[at] ?? source.start, definition.arabic ? "decimal" : source.format);
  });
  if (label === "" || definition.suffix === "nothing") return label;
  // Word's gap after 一、 or （一） is layout; between "1." and a figure it separates.
  return definition.suffix === "tab" && /[、，。．）】〕：]$/.test(label) ? label : `${label} `;
}
