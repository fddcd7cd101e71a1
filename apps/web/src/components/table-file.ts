/** Largest file of words that is read here, and largest workbook that is sent to be read, in bytes. */
const largest = 1024 * 1024;
const largestWorkbook = 5 * 1024 * 1024;

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

const officeMarks = [[0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0]] as const;

/** Whether it begins as an office file does (.xlsx, .docx, or the container of an old or locked one); what it really holds the server says. */
export async function isWorkbook(file: Blob): Promise<boolean> {
  if (file.size > largestWorkbook) return false;
  const bytes = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return officeMarks.some((mark) => mark.every((byte, index) => bytes[index] === byte));
}

/** Bytes of a file in base64, without its address head. */
export const base64Of = (file: File) => new Promise<string>((resolve, reject) => {
  const reader = new FileReader();
  reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
  reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ""));
  reader.readAsDataURL(file);
});
