import { zlibSync } from "fflate";
import iconv from "iconv-lite";

/** A line of a page: its place in points from the lower left corner, its size, and its words. */
export type PdfWords = { readonly x: number; readonly y: number; readonly size?: number; readonly text: string };
export type PdfOptions = {
  /** Further entries of the trailer, such as /Encrypt. */
  readonly trailer?: string;
  /** `gbk`: an older Chinese font that names one of the known character maps instead of bringing its own. */
  readonly font?: "unicode" | "gbk";
  /** Packed bytes of a further stream, as they are. */
  readonly packed?: Uint8Array;
};

const A4 = "0 0 595 842";
const unicodeMap = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end";

function drawn({ x, y, size = 16, text }: PdfWords, font: PdfOptions["font"]): string {
  const bytes = iconv.encode(text, font === "gbk" ? "gbk" : "utf-16be");
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${bytes.toString("hex")}> Tj ET`;
}

/** A .pdf of these pages with a text layer of full-width characters; every page holds what it is told and nothing else. */
export function pdf(pages: readonly (readonly PdfWords[])[], { trailer = "", font = "unicode", packed }: PdfOptions = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const write = (...pieces: (string | Uint8Array)[]): void => {
    for (const piece of pieces) {
      const bytes = typeof piece === "string" ? Buffer.from(piece, "latin1") : piece;
      parts.push(bytes);
      length += bytes.length;
    }
  };
  const object = (...pieces: (string | Uint8Array)[]): void => {
    offsets.push(length);
    write(`${offsets.length} 0 obj\n`, ...pieces, "\nendobj\n");
  };
  const stream = (content: Uint8Array): void => object(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`, content, "\nendstream");
  write("%PDF-1.7\n");
  const first = 5;
  object("<< /Type /Catalog /Pages 2 0 R >>");
  object(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + at * 2} 0 R`).join(" ")}] >>`);
  const encoding = font === "gbk" ? "/GBK-EUC-H" : "/Identity-H /ToUnicode 4 0 R";
  const system = font === "gbk" ? "GB1" : "Identity";
  object(`<< /Type /Font /Subtype /Type0 /BaseFont /FangSong /Encoding ${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /FangSong /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (${system}) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /FangSong /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >> >>] >>`);
  stream(zlibSync(Buffer.from(unicodeMap, "latin1")));
  for (const [at, words] of pages.entries()) {
    object(`<< /Type /Page /Parent 2 0 R /MediaBox [${A4}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`);
    stream(zlibSync(Buffer.from(words.map((one) => drawn(one, font)).join("\n"), "latin1")));
  }
  if (packed) stream(packed);
  const start = length;
  write(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`, ...offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`));
  write(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}

/** The trailer of a .pdf under a password that nobody knows. */
export const passwordTrailer = `/ID [<${"11".repeat(16)}> <${"11".repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >>`;
