import { passwordTrailer, pdf } from "@taizhang/documents/testing";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const command = fileURLToPath(new URL("./decompose.ts", import.meta.url));
const root = fileURLToPath(new URL("../../..", import.meta.url));
let folder = "";

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ["--import", "tsx", command, ...args], { cwd: root, encoding: "utf8" });
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "decompose-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the decompose command", () => {
  it("prints one JSON object and nothing else, with dates against --date and names from --organization", () => {
    const text = file("speech.txt", "产促局要在9月底前建成XX个标准车间。\n");
    const organization = file("units.json", JSON.stringify({ units: [{ name: "产业促进局", aliases: ["产促局"], kind: "department" }], groups: [] }));
    const { status, stdout, stderr } = run(text, "--date", "2026-07-20", "--organization", organization);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const read = JSON.parse(stdout);
    expect(Object.keys(read)).toEqual(["document", "items", "sentences", "counts", "references", "coverage"]);
    expect(read.items[0]).toMatchObject({ responsibility: { lead: ["产业促进局"] }, deadline: { date: "2026-09-30", quality: "stated" }, blanks: [{ start: 11, end: 13 }] });
  }, 60_000);

  it("reads a .pdf with a text layer, lines joined", () => {
    const lines = ["县住房和城乡建设局要在九月底前完成老旧小区改造四十二个", "，不得拖延。"].map((text, at) => ({ x: 80, y: 700 - at * 29, text }));
    const { status, stdout, stderr } = run(file("text.pdf", pdf([lines])), "--date", "2026-07-20");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout).items).toMatchObject([{ text: "县住房和城乡建设局要在九月底前完成老旧小区改造四十二个，不得拖延", deadline: { date: "2026-09-30" } }]);
  }, 60_000);

  it.each([
    ["a .pdf that is none", () => [file("a.pdf", "%PDF-1.7\n")]],
    ["a .pdf of scanned pages", () => [file("s.pdf", pdf([[], []]))]],
    ["a .pdf under a password", () => [file("p.pdf", pdf([[]], { trailer: passwordTrailer }))]],
    ["a document under a password", () => [file("l.docx", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]))]],
    ["binary content", () => [file("b.txt", new Uint8Array([0, 1, 2, 255, 254, 0, 0, 7]))]],
    ["an empty file", () => [file("c.txt", "")]],
    ["a file that is not there", () => [join(folder, "none.txt")]],
    ["a day that no calendar has", () => [file("d.txt", "要抓紧。"), "--date", "2026-02-30"]],
    ["an organization that is none", () => [file("e.txt", "要抓紧。"), "--organization", file("e.json", "[]")]],
    ["no file at all", () => []],
  ])("ends with status 2 and one line that says why: %s", (_, args) => {
    const { status, stdout, stderr } = run(...args());
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trim()).not.toBe("");
    expect(stderr.trim().split("\n")).toHaveLength(1);
  }, 60_000);
});
