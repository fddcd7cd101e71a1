import { XMLParser } from "fast-xml-parser";
import { maxXmlTags } from "./limits";
import { decodeStrictly, startsWith } from "./text";
import { UnreadableDocument } from "./unreadable";

/** An element without namespace prefixes. Text is kept in order with the elements. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
};

// Entities are resolved here, because the parser leaves character references as they are.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  cdataPropName: "#cdata",
  maxNestedTags: 400,
});

/**
 * The root element of an XML part of a document. Throws UnreadableDocument (damaged) for what is no XML, and for
 * document types, which office documents never have and attacks do; too_large for too many tags.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const text = startsWith(bytes, [0xff, 0xfe])
    ? decodeStrictly(bytes, "utf-16le")
    : startsWith(bytes, [0xfe, 0xff])
      ? decodeStrictly(bytes, "utf-16be")
      : decodeStrictly(bytes, "utf-8");
  if (text === undefined) throw new UnreadableDocument("damaged", "A part of the document is no XML text.");
  if (text.includes("<!DOCTYPE")) throw new UnreadableDocument("damaged", "A part declares a document type.");
  if (text.split("<", maxXmlTags + 1).length > maxXmlTags) {
    throw new UnreadableDocument("too_large", `A part of the document has more than ${maxXmlTags} tags.`);
  }
  const root = elementsOf(parseNodes(text)).find((element) => !element.name.startsWith("?"));
  if (!root) throw new UnreadableDocument("damaged", "A part of the document is empty.");
  return root;
}

function parseNodes(text: string): unknown {
  try {
    return parser.parse(text);
  } catch {
    throw new UnreadableDocument("damaged", "A part of the document is no valid XML.");
  }
}

function elementsOf(nodes: unknown): XmlElement[] {
  return convert(nodes).filter((node) => typeof node !== "string");
}

function convert(nodes: unknown): (XmlElement | string)[] {
  if (!Array.isArray(nodes)) return [];
  const converted: (XmlElement | string)[] = [];
  for (const node of nodes as Record<string, unknown>[]) {
    const name = Object.keys(node).find((key) => key !== ":@");
    if (name === undefined) continue;
    if (name === "#text") converted.push(resolve(String(node[name])));
    else if (name === "#cdata") converted.push(plainText(node[name]));
    else converted.push({ name, attributes: attributesOf(node[":@"]), children: convert(node[name]) });
  }
  return converted;
}

function plainText(nodes: unknown): string {
  if (!Array.isArray(nodes)) return "";
  return nodes.map((node: Record<string, unknown>) => String(node["#text"] ?? "")).join("");
}

function attributesOf(raw: unknown): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw ?? {})) attributes[name] = resolve(String(value));
  return attributes;
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function resolve(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    // XML has no NUL and no half surrogates; databases refuse them too.
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "";
  });
}

/** The child elements, of this name where one is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  if (!element) return [];
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The first child element of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name);
}

/** The `val` attribute of the first child of this name, as Word writes its properties. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes["val"];
}

/** A Word switch such as `<w:vanish/>`: on where it stands, unless its value says off. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const found = childOf(element, name);
  return found !== undefined && !["0", "false", "off"].includes(found.attributes["val"] ?? "");
}
