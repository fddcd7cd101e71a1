import fc from "fast-check";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { passwordTrailer, pdf, type PdfWords } from "../testing/pdf";
import { readDocument, UnreadableDocument } from "./index";

const read = async (pages: readonly (readonly PdfWords[])[], options = {}) => (await readDocument(pdf(pages, options), "部署.pdf")).text;
const reasonOf = (bytes: Uint8Array) => readDocument(bytes, "a.pdf").then(({ text }) => `read: ${text.slice(0, 30)}`, (error: unknown) => {
  if (!(error instanceof UnreadableDocument)) throw error;
  return error.reason;
});
/** Lines of a body of 28 characters of 16 points; the first of a paragraph is indented by two. */
const full = "各乡镇各部门要把今天安排的事项逐条列入台账并明确责任人期限";
const body = (lines: readonly string[], top = 700): PdfWords[] =>
  lines.map((text, at) => ({ x: text.startsWith("　") ? 112 : 80, y: top - at * 29, text: text.replace(/^　+/, "") }));

describe("documents in PDF", () => {
  it("have a line per paragraph, however many printed lines it takes", async () => {
    expect(await read([body(["　　一、抓项目。县发展和改革局牵头推进四十二个项目开工建", full.slice(0, 28), "上半年完成投资。", "　　二、抓水利。"])])).toBe(
      `一、抓项目。县发展和改革局牵头推进四十二个项目开工建${full.slice(0, 28)}上半年完成投资。\n二、抓水利。`,
    );
  });

  it("lose page numbers and running heads, and a paragraph goes on over the turn of the page", async () => {
    const page = (number: number, lines: readonly string[]): PdfWords[] => [
      { x: 200, y: 810, size: 10, text: "云川县人民政府文件" }, ...body(lines), { x: 280, y: 40, size: 12, text: `—${number}—` },
    ];
    const text = await read([page(1, [`　　${full.slice(0, 26)}`, full]), page(2, [full, "到底。"]), page(3, ["　　三、完。"])]);
    expect(text).toBe(`${full.slice(0, 26)}${full}${full}到底。\n三、完。`);
  });

  it("leave columns as they are, line by line, and set cells apart", async () => {
    const columns = [0, 1, 2].map((at) => ({ x: 80, y: 700 - at * 29, text: "左栏文字左栏" })).concat([0, 1, 2].map((at) => ({ x: 330, y: 700 - at * 29, text: "右栏文字右栏" })));
    expect(await read([columns])).toBe([..."左左左右右右"].map((side) => `${side}栏文字${side}栏`).join("\n"));
    expect(await read([[{ x: 80, y: 700, text: "序号" }, { x: 180, y: 700, text: "工作内容" }, { x: 400, y: 700, text: "牵头单位" }]])).toBe("序号\t工作内容\t牵头单位");
  });

  it("are read with the character maps of older Chinese fonts, and with radicals in the place of characters", async () => {
    expect(await read([body(["　　县水务局要在九月底前完成清淤"])], { font: "gbk" })).toBe("县水务局要在九月底前完成清淤");
    expect(await read([body(["　　⼈⺠⻔⻓要在⽉底前完成"])])).toBe("人民门长要在月底前完成");
  });

  it.each<[string, () => Uint8Array, string]>([
    ["pages of pictures", () => pdf([[], [], []]), "scanned"],
    ["a password", () => pdf([body([full])], { trailer: passwordTrailer }), "encrypted"],
    ["no pages", () => pdf([]), "empty"],
    ["only a head", () => new TextEncoder().encode("%PDF-1.7\n%âãÏÓ"), "damaged"],
    ["too many pages", () => pdf(Array.from({ length: 501 }, () => body(["一"]))), "too_large"],
    ["characters that mean nothing", () => pdf([body(["\uE001\uE002\uE003\uE004\uE005\uE006\uE007\uE008\uE009"])]), "scanned"],
  ])("%s is said by its reason", async (_, bytes, reason) => {
    expect(await reasonOf(bytes())).toBe(reason);
  });

  it("with a broken table of places are read all the same, or refused", async () => {
    const whole = Buffer.from(pdf([body([full, full])])).toString("latin1");
    expect(await reasonOf(Buffer.from(whole.replace(/startxref\n\d+/, "startxref\n99999"), "latin1"))).toContain("read: 各乡镇");
    expect(await reasonOf(Buffer.from(whole.slice(0, 700), "latin1"))).toBe("damaged");
  });

  it.each<[string, (zeros: Uint8Array) => Uint8Array]>([
    ["packed once, in several streams", (zeros) => Buffer.concat([0, 1, 2].map(() => pdf([body([full])], { packed: deflateSync(zeros) })))],
    ["packed twice", (zeros) => pdf([body([full])], { packed: deflateSync(deflateSync(Buffer.concat([zeros, zeros, zeros]))) })],
    ["with a broken end", (zeros) => pdf([body([full])], { packed: Buffer.concat([deflateSync(Buffer.concat([zeros, zeros, zeros])).subarray(0, -9), Buffer.from("broken end")]) })],
  ])("refuses a bomb %s before the library unpacks it", async (_, bytes) => {
    expect(await reasonOf(bytes(new Uint8Array(48 * 1024 * 1024)))).toBe("too_large");
  }, 60_000);

  it("asks the network for nothing, whatever the document names", async () => {
    const asked: string[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = async (address) => { asked.push(String(address)); throw new Error("no network"); };
    try {
      await read([body([full])], { trailer: "/Info << /URI (http://example.invalid/a) >>" });
    } finally {
      globalThis.fetch = fetch;
    }
    expect(asked).toEqual([]);
  });

  it("with bytes changed or cut end with a text or a reason", async () => {
    const whole = pdf([body([full, full])]);
    const place = fc.integer({ min: 9, max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { maxLength: 4 }), place, fc.boolean(), async (edits, length, cut) => {
        const bytes = whole.slice(0, cut ? length : whole.length);
        for (const [at, byte] of edits) if (at < bytes.length) bytes[at] = byte;
        expect(await reasonOf(bytes)).toBeTypeOf("string");
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
