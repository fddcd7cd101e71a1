import { cleanPasted, readDocument, sanitizeFileName, UnreadableDocument } from "@taizhang/documents";
import { invalid } from "../kernel/model";

type Source = { pasted?: string | null; file?: { name: string; base64: string } | null };

/**
 * The words of a pasted text or of a file. A pasted text passes the same checks as a file, after what
 * only a word processor understands is taken out of it.
 * @throws INVALID at `file` or `pasted` with why it cannot be read
 */
export async function sourceText({ pasted, file }: Source): Promise<{ text: string; fileName: string | null }> {
  const bytes = file ? new Uint8Array(Buffer.from(file.base64, "base64")) : new TextEncoder().encode(cleanPasted(pasted ?? ""));
  try {
    const { text } = await readDocument(bytes, file ? file.name : "pasted.txt");
    // PostgreSQL stores every character but this one.
    return { text: text.replaceAll("\0", ""), fileName: file ? sanitizeFileName(file.name) : null };
  } catch (error) {
    if (error instanceof UnreadableDocument) throw invalid(file ? "file" : "pasted", `directive.unreadable_${error.reason}`);
    throw error;
  }
}
