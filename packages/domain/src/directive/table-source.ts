import { gridsOfClipboard, readTables, sanitizeFileName, UnreadableDocument, type Grid } from "@taizhang/documents";
import type { z } from "zod";
import { invalid } from "../kernel/model";
import type { PreviewTable } from "./table-model";

/**
 * The tables of a file or of the clipboard.
 * @throws INVALID at `file` or `pasted` with why it cannot be read
 */
export async function sourceTables({ file, pasted }: Pick<z.output<typeof PreviewTable>, "file" | "pasted">): Promise<{ grids: Grid[]; fileName: string | null }> {
  try {
    if (file) return { grids: await readTables(new Uint8Array(Buffer.from(file.base64, "base64"))), fileName: sanitizeFileName(file.name) };
    const grids = gridsOfClipboard({ html: pasted?.html ?? null, plain: pasted?.plain ?? "" });
    if (grids.length === 0) throw invalid("pasted", "directive.no_table");
    return { grids, fileName: null };
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    throw invalid(file ? "file" : "pasted", error.reason === "empty" ? "directive.no_table" : error.reason === "unsupported" ? "directive.table_unsupported" : `directive.unreadable_${error.reason}`);
  }
}
