import { decompose } from "@taizhang/decomposition";
import { query } from "../kernel/use-case";
import { PreviewText } from "./model";
import { sourceText } from "./source-text";

/** What a file holds, before it is stored for ever: title, date, length, beginning, and what would be found in it. */
export const previewText = query({
  name: "directive.previewText", permission: "directive.read", input: PreviewText,
  async run(_context, { heldOn, ...source }) {
    const { text, fileName } = await sourceText(source);
    const { document, coverage } = decompose(text, heldOn ? { date: heldOn } : {});
    return {
      fileName, title: document.title, number: document.number, date: document.date, characters: text.length,
      sentences: coverage.sentences, items: coverage.items, beginning: text.slice(0, 600),
    };
  },
});
