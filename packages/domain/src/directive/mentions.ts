import type { CrossReference } from "@taizhang/decomposition";

type Recorded = { id: string; title: string; heldOn: string; documentNumber: string | null };

/** 国发〔2019〕3号, or the words in 《》, of a mention of a document. */
export const documentKeys = ({ text }: Pick<CrossReference, "text">) => ({
  number: /[\u4e00-\u9fff]{1,12}[〔［[]\d{4}[〕］\]]\s?\d{1,4}号/.exec(text)?.[0].replace(/[［[]/, "〔").replace(/[］\]]/, "〕") ?? null,
  title: /《([^《》]+)》/.exec(text)?.[1] ?? null,
});

/** By which the kind of a meeting is known in a longer name: 常务 of 县政府第40次常务会议. */
const kindOf = (name: string) => name.replace(/[^\p{Script=Han}]/gu, "").replace(/会?议?$/u, "").slice(-2);

/** The recorded meeting or document that a mention speaks of: of its day and kind, or of its number or title (S 0.5). */
export function recordOf<Row extends Recorded>(mention: Pick<CrossReference, "kind" | "text" | "name" | "date">, known: readonly Row[]): Row | null {
  if (mention.kind === "document") {
    const { number, title } = documentKeys(mention);
    return known.find((row) => (number !== null && row.documentNumber === number) || (title !== null && row.title === title)) ?? null;
  }
  const kind = kindOf(mention.name);
  return mention.kind === "meeting" && kind !== "" && mention.date !== null ? (known.find(({ title, heldOn }) => heldOn === mention.date && title.includes(kind)) ?? null) : null;
}
