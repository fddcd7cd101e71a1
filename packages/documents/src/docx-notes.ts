import type { XmlElement } from "./xml";
import { childrenOf } from "./xml";

/** A footnote or endnote: how it is marked, and its content; none where the document lost it. */
export type Note = { readonly label: string; readonly body: XmlElement | undefined };

/** Notes of a document, numbered in the order in which the text refers to them. */
export type Notes = {
  /** A row of a table is being written: its notes wait until its line is complete. */
  readonly held: boolean;
  readonly refer: (reference: XmlElement) => void;
  /** The notes referred to since the last time. */
  readonly take: () => Note[];
};

export const noNotes: Notes = { held: true, refer: () => undefined, take: () => [] };

/** The notes of a document from its parts word/footnotes.xml and word/endnotes.xml. */
export function notesOf(footnotes: XmlElement | undefined, endnotes: XmlElement | undefined): Notes {
  const kinds = {
    footnoteReference: { word: "脚注", bodies: bodiesOf(footnotes, "footnote"), count: 0 },
    endnoteReference: { word: "尾注", bodies: bodiesOf(endnotes, "endnote"), count: 0 },
  };
  const waiting: Note[] = [];
  return {
    held: false,
    refer: ({ name, attributes }) => {
      const kind = name === "endnoteReference" ? kinds.endnoteReference : kinds.footnoteReference;
      kind.count += 1;
      waiting.push({ label: `［${kind.word}${kind.count}］`, body: kind.bodies.get(attributes["id"] ?? "") });
    },
    take: () => waiting.splice(0),
  };
}

/** Bodies by id, without the lines that separate notes from the text. */
function bodiesOf(part: XmlElement | undefined, name: string): Map<string, XmlElement> {
  const notes = childrenOf(part, name).filter(({ attributes }) => (attributes["type"] ?? "normal") === "normal");
  return new Map(notes.map((note) => [note.attributes["id"] ?? "", note]));
}
