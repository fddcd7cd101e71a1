import { expect, it } from "vitest";
import { isWorkbook, tableFileText } from "./table-file";

it("a table file is read as UTF-8 or as GB18030; anything else is none", async () => {
  expect(await tableFileText(new Blob(["代码,全称\n01,县水务局"]))).toBe("代码,全称\n01,县水务局");
  expect(await tableFileText(new Blob([new Uint8Array([0xb4, 0xfa, 0xc2, 0xeb, 0x2c, 0x41])]))).toBe("代码,A");
  expect(await tableFileText(new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])]))).toBeNull();
  expect(await tableFileText(new Blob([new Uint8Array(1024 * 1024 + 1).fill(65)]))).toBeNull();
});

it("an office file is known by its first bytes, old and locked ones too, so that the server can say what is wrong", async () => {
  expect(await isWorkbook(new Blob([new Uint8Array([0x50, 0x4b, 3, 4])]))).toBe(true);
  expect(await isWorkbook(new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])]))).toBe(true);
  expect(await isWorkbook(new Blob([new Uint8Array([0x25, 0x50])]))).toBe(false);
  expect(await isWorkbook(new Blob([]))).toBe(false);
});
