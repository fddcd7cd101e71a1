import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, it, test } from "vitest";
import { docx, paragraph } from "../testing/docx";
import { maxDocumentBytes, maxTextCharacters, readDocument, UnreadableDocument } from "./index";

const speech = "一、工业经济\n云川县要抓好技改项目，〇二六年完成投资，由龑、喆、𠮷三位同志牵总。\n\t（一）盯紧“开门红”……\n";

async function reasonOf(bytes: Uint8Array, name: string): Promise<string> {
  try {
    return `read: ${(await readDocument(bytes, name)).text.slice(0, 20)}`;
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    return error.reason;
  }
}

function concat(...parts: (Uint8Array | number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

describe("plain text", () => {
  test.each([
    ["UTF-8", iconv.encode(speech, "utf8")],
    ["UTF-8 with mark", concat([0xef, 0xbb, 0xbf], iconv.encode(speech, "utf8"))],
    ["UTF-16 little endian with mark", concat([0xff, 0xfe], iconv.encode(speech, "utf-16le"))],
    ["UTF-16 big endian with mark", concat([0xfe, 0xff], iconv.encode(speech, "utf-16be"))],
    ["GB18030", iconv.encode(speech, "gb18030")],
    ["GB18030 with Windows line ends", iconv.encode(speech.replaceAll("\n", "\r\n"), "gb18030")],
    ["UTF-8 with old Mac line ends", iconv.encode(speech.replaceAll("\n", "\r"), "utf8")],
  ])("%s is read without the loss of a character", async (_, bytes) => {
    expect(await readDocument(bytes, "讲话稿.txt")).toEqual({ text: speech, format: "txt" });
  });

  test.each(["讲话稿", "讲话稿v1.2", "讲话.最终版", "讲话.TXT", "speech.md"])("is taken from a file named %s", async (name) => {
    expect((await readDocument(strToU8(speech), name)).format).toBe("txt");
  });

  it("keeps what looks like code as text", async () => {
    const text = `<script>alert("1")</script> =HYPERLINK("x") ' OR 1=1 -- &amp; %00 \\0 {{7*7}}`;
    expect((await readDocument(strToU8(text), "a.txt")).text).toBe(text);
    expect((await readDocument(docx(paragraph("&lt;script&gt;&amp;lt;&#x4E00;&#19968;")), "a.docx")).text).toBe(
      "<script>&lt;一一",
    );
  });

  it("gives back any Chinese text in any of the encodings", async () => {
    const character = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code));
    const texts = fc.array(fc.oneof(character, fc.constantFrom(..."，。；：“”（）《》 \nAZaz09%")), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom("utf8", "utf-16le", "gb18030"), async (characters, encoding) => {
        const text = `县${characters.join("")}`;
        const bytes = iconv.encode(text, encoding, { addBOM: true });
        expect((await readDocument(bytes, "a.txt")).text).toBe(text);
      }),
    );
  });
});

describe("files that cannot be read say why", () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 504 }, () => 0)];
  const utf16 = (text: string) => [...iconv.encode(text, "utf-16le")];

  test.each<[string, Uint8Array, string, string]>([
    ["no bytes", new Uint8Array(), "a.txt", "empty"],
    ["only white space", strToU8(" \n\t　\r\n"), "a.txt", "empty"],
    ["only a mark", Uint8Array.of(0xef, 0xbb, 0xbf), "a.txt", "empty"],
    ["a Word document without text", docx(paragraph(" ")), "a.docx", "empty"],
    ["a NUL byte", strToU8("云川县\0"), "a.txt", "binary"],
    ["control characters", Uint8Array.from({ length: 200 }, (_, n) => 1 + (n % 8)), "a.txt", "binary"],
    ["UTF-16 without mark", iconv.encode("plan 2026", "utf-16le"), "a.txt", "binary"],
    ["UTF-16 with half a character", concat([0xff, 0xfe], [0x00, 0xd8, 0x41]), "a.txt", "binary"],
    ["no valid bytes", Uint8Array.of(0xff, 0xff, 0xff, 0x41), "a.txt", "binary"],
    ["UTF-8 cut within a character", iconv.encode("云川县".repeat(9), "utf8").subarray(0, -1), "a.txt", "damaged"],
    ["a picture", concat([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], [0, 0, 0, 13]), "a.png", "unsupported"],
    ["a picture named .txt", concat([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], [0, 0]), "a.txt", "binary"],
    ["a PDF that is none", strToU8("%PDF-1.7\n%âãÏÓ"), "a.pdf", "damaged"],
    ["a PDF named .txt", strToU8("%PDF-1.7\nabc"), "a.txt", "damaged"],
    ["text named .pdf", strToU8("云川县"), "a.pdf", "damaged"],
    ["RTF named .doc", strToU8("{\\rtf1 abc}"), "a.doc", "unsupported"],
    ["a web page named .doc", strToU8("<html>abc</html>"), "a.doc", "unsupported"],
    ["an old .doc", concat(ole, utf16("WordDocument")), "a.doc", "unsupported"],
    ["an old .doc under a password", concat(ole, [0xec, 0xa5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]), "a.doc", "encrypted"],
    ["a .docx under a password", concat(ole, utf16("EncryptedPackage")), "a.docx", "encrypted"],
    ["an Excel file", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }), "a.xlsx", "unsupported"],
    ["text named .docx", strToU8("云川县"), "a.docx", "damaged"],
    ["a cut-off .docx", docx(paragraph("云川县")).slice(0, 200), "a.docx", "damaged"],
    ["a .docx without body", zipSync({ "word/document.xml": strToU8("<w:document/>") }), "a.docx", "damaged"],
    ["XML that is none", zipSync({ "word/document.xml": strToU8("云川县 < 没有") }), "a.docx", "damaged"],
  ])("%s", async (_, bytes, name, reason) => {
    expect(await reasonOf(bytes, name)).toBe(reason);
  });

  it("refuses entity bombs and endless nesting", async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "${"x".repeat(50)}">]><w:document><w:body>&b;</w:body></w:document>`;
    expect(await reasonOf(zipSync({ "word/document.xml": strToU8(bomb) }), "a.docx")).toBe("damaged");
    expect(await reasonOf(docx("<w:sdt>".repeat(100_000)), "a.docx")).toBe("damaged");
  });

  it("refuses a changed byte instead of reading something else", async () => {
    const bytes = docx(paragraph("云川县".repeat(50)));
    const at = 30 + "[Content_Types].xml".length + 400;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(await reasonOf(bytes, "a.docx")).toBe("damaged");
  });
});

describe("size", () => {
  it("takes a text up to the limit and refuses one character more", async () => {
    const text = "县".repeat(maxTextCharacters);
    expect((await readDocument(strToU8(text), "a.txt")).text).toHaveLength(maxTextCharacters);
    expect(await reasonOf(strToU8(`${text}县`), "a.txt")).toBe("too_large");
  });

  it("refuses a 2 MB text and an 11 MB file", async () => {
    expect(await reasonOf(strToU8("a".repeat(2 * 1024 * 1024)), "a.txt")).toBe("too_large");
    expect(await reasonOf(iconv.encode("县政府".repeat(350_000), "gb18030"), "a.txt")).toBe("too_large");
    expect(await reasonOf(new Uint8Array(maxDocumentBytes + 1), "a.docx")).toBe("too_large");
  });

  it("refuses a zip bomb, honest or lying about its size, without unpacking it", async () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(64 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(maxDocumentBytes);
    expect(await reasonOf(bomb, "a.docx")).toBe("too_large");
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    const directory = bomb.length - 22 - 46 - "word/document.xml".length;
    view.setUint32(directory + 24, 1000, true);
    expect(await reasonOf(bomb, "a.docx")).toBe("damaged");
  });
});

it("refuses a part of nothing but tags before it fills the memory", async () => {
  expect(await reasonOf(docx("<w:p/>".repeat(1_000_000)), "a.docx")).toBe("too_large");
});

describe("whatever the bytes are, reading ends with a text or an UnreadableDocument", () => {
  const names = fc.constantFrom("a.txt", "a.docx", "a.doc", "a.pdf", "a", "", ".docx", "讲话.TXT");

  it("random bytes, also after the first bytes of known kinds", async () => {
    const start = fc.constantFrom<number[][]>([], [0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 600 }), names, async (first, rest, name) => {
        expect(await reasonOf(concat(first, rest), name)).toBeTypeOf("string");
      }),
      { numRuns: 500 },
    );
  });

  it("a real document with bytes changed or cut", async () => {
    const whole = docx(paragraph("云川县政府全体会议") + paragraph("二"));
    const position = fc.integer({ min: 0, max: whole.length - 1 });
    const changes = fc.array(fc.tuple(position, fc.integer({ min: 0, max: 255 })), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(changes, position, fc.boolean(), async (edits, length, cut) => {
        const bytes = whole.slice(0, cut ? length : whole.length);
        for (const [at, byte] of edits) if (at < bytes.length) bytes[at] = byte;
        expect(await reasonOf(bytes, "a.docx")).toBeTypeOf("string");
      }),
      { numRuns: 500 },
    );
  });

  it("random XML as the main part", async () => {
    const piece = fc.constantFrom("<w:p>", "</w:p>", "<w:t>", "</w:t>", "<w:tbl>", "<w:tr>", "</w:tr>", "县", "&#0;", "<", "]]>");
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        expect(await reasonOf(docx(pieces.join("")), "a.docx")).toBeTypeOf("string");
      }),
      { numRuns: 300 },
    );
  });
});
