import { expect, it } from "vitest";
import { pressKeys } from "./press-keys";

const report = { taskId: "a", done: "修好四处" };

it("a repeat of the same content after a lost answer carries the same key, until an answer comes", () => {
  const press = pressKeys();
  const first = press("report.submit", report);
  first.silent();
  const second = press("report.submit", { ...report });
  expect(second.key).toBe(first.key);
  second.silent();
  const third = press("report.submit", report);
  expect(third.key).toBe(first.key);
  third.answered();
  expect(press("report.submit", report).key).not.toBe(first.key);
});

it("other content, another command and a press after an answer get a key of their own", () => {
  const press = pressKeys();
  const first = press("report.submit", report);
  first.silent();
  expect(press("report.submit", { ...report, done: "修好五处" }).key).not.toBe(first.key);
  expect(press("report.check", report).key).not.toBe(first.key);
  const answered = press("task.instruct", "请报进度");
  answered.answered();
  expect(press("task.instruct", "请报进度").key).not.toBe(answered.key);
});

it("of several sent at once, the answer to one does not end the key of another that got none", () => {
  const press = pressKeys();
  const [one, other] = [press("report.submit", "甲"), press("report.submit", "乙")];
  one.silent();
  other.answered();
  expect(press("report.submit", "甲").key).toBe(one.key);
});

it("on, off, on again: what was answered in between makes the same content a new press", () => {
  const press = pressKeys();
  const on = press("draft.discard", "键");
  on.silent();
  press("report.submit", report).answered();
  expect(press("draft.discard", "键").key).toBe(on.key);
  press("draft.save", "键").answered();
  expect(press("draft.discard", "键").key).not.toBe(on.key);
});
