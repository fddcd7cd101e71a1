import { readTables, UnreadableDocument } from "@taizhang/documents";
import { invalid } from "../kernel/model";
import { tableText } from "../kernel/table";
import { query } from "../kernel/use-case";
import { ReadTable } from "./model";

/**
 * The first table of an .xlsx or .docx file as the text that an import takes, so that a person sees and corrects it before
 * anything is checked or stored.
 * @throws INVALID at `file` with why it cannot be read
 */
export const readTable = query({
  name: "organization.readTable",
  permission: "access.read",
  input: ReadTable,
  async run(_context, { file }) {
    try {
      const grids = await readTables(new Uint8Array(Buffer.from(file.base64, "base64")));
      return { text: tableText(grids[0]?.rows ?? []), sheets: grids.length };
    } catch (error) {
      if (!(error instanceof UnreadableDocument)) throw error;
      throw invalid("file", error.reason === "empty" ? "directive.no_table" : error.reason === "unsupported" ? "directive.table_unsupported" : `directive.unreadable_${error.reason}`);
    }
  },
});
