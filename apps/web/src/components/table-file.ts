/** Largest table file that is read, in bytes. */
const largest = 1024 * 1024;

/** Words of a .csv or .txt file as offices save them: UTF-8, else GB18030. Null where it is neither or too large. */
export async function tableFileText(file: Blob): Promise<string | null> {
  if (file.size > largest) return null;
  const bytes = await file.arrayBuffer();
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return text;
    } catch {
      // The other encoding is tried.
    }
  }
  return null;
}
