import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { draftSender, type DraftState } from "./draft-sender";

const start = new Date("2026-11-28T02:00:00Z");
const name = "draft:zhang:plan:1";
const silence = new TypeError("Failed to fetch");
const refused = (code: string) => ({ data: { refusal: { code, reason: "kernel.unexpected" } } });

let kept: Map<string, string>;
beforeEach(() => {
  vi.useFakeTimers({ now: start });
  kept = new Map();
  vi.stubGlobal("localStorage", {
    get length() { return kept.size; },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function form(person: string | null = "zhang") {
  const send = vi.fn<(data: unknown) => Promise<{ updatedAt: string }>>(async () => ({ updatedAt: new Date().toISOString() }));
  const told: DraftState[] = [];
  const found: Date[] = [];
  return { send, told, found, sender: draftSender({ key: "plan:1", person, send, tell: (state) => told.push(state), found: (at) => found.push(at) }) };
}

it("what is typed lies in the browser at once, and no longer once the server has it", async () => {
  const { sender, send, told } = form();
  sender.begin(null);
  sender.save({ a: "一", left: undefined });
  sender.save({ a: "一二", left: undefined });
  expect(kept.has(name)).toBe(true);
  await vi.advanceTimersByTimeAsync(1_200);
  expect(send.mock.calls).toEqual([[{ a: "一二" }]]);
  expect(told.at(-1)).toMatchObject({ failed: null, at: new Date() });
  expect(kept.size).toBe(0);
});

it("where no answer comes it says so and tries again, later each time, until it is through", async () => {
  const { sender, send, told } = form();
  send.mockRejectedValueOnce(silence).mockRejectedValueOnce(refused("UNEXPECTED"));
  sender.begin(null);
  sender.save("一");
  await vi.advanceTimersByTimeAsync(1_200);
  expect(told.at(-1)).toEqual({ at: null, failed: "retrying", here: true });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(send).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(3_900);
  expect(send).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(100);
  expect(send).toHaveBeenCalledTimes(3);
  expect(told.at(-1)).toMatchObject({ failed: null, here: false });
  expect(kept.size).toBe(0);
});

it("goes at once when the network is back; typing on sends the newer text", async () => {
  const { sender, send } = form();
  send.mockRejectedValueOnce(silence).mockRejectedValueOnce(silence);
  sender.save("一");
  await vi.advanceTimersByTimeAsync(1_200);
  sender.flush();
  await vi.advanceTimersByTimeAsync(0);
  sender.save("一二");
  await vi.advanceTimersByTimeAsync(1_200);
  expect(send.mock.calls.map(([data]) => data)).toEqual(["一", "一", "一二"]);
});

it("a refusal is not sent again by itself, and the text stays in the browser", async () => {
  const { sender, send, told } = form();
  send.mockRejectedValueOnce(refused("UNAUTHENTICATED"));
  sender.save("一");
  await vi.advanceTimersByTimeAsync(600_000);
  expect(send).toHaveBeenCalledTimes(1);
  expect(told.at(-1)).toEqual({ at: null, failed: "refused", here: true });
  expect(kept.has(name)).toBe(true);
});

it("a form closed without the server gives its text to the next opening, which sends it", async () => {
  const first = form();
  first.send.mockRejectedValue(silence);
  first.sender.begin(new Date(start.getTime() + 3_600_000));
  first.sender.save("一");
  first.sender.end();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(first.send).toHaveBeenCalledTimes(1);
  expect(form("li").sender.begin(null)).toBeNull();
  const next = form();
  // The clock of this computer is an hour slow: what was typed goes on from the server's draft and is newer all the same.
  expect(next.sender.begin(new Date(start.getTime() + 3_600_000))?.data).toBe("一");
  expect(next.found).toEqual([start]);
  await vi.advanceTimersByTimeAsync(1_200);
  expect(next.send.mock.calls).toEqual([["一"]]);
  expect(kept.size).toBe(0);
});

it("what was sent or discarded is gone and is not tried again", async () => {
  const { sender, send } = form();
  send.mockRejectedValue(silence);
  sender.save("一");
  await vi.advanceTimersByTimeAsync(1_200);
  sender.discard();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(send).toHaveBeenCalledTimes(1);
  expect(kept.size).toBe(0);
  expect(form().sender.begin(null)).toBeNull();
});

it("nothing of a restricted item stays in the browser", async () => {
  const { sender, send, told } = form(null);
  send.mockRejectedValueOnce(silence);
  sender.begin(null);
  sender.save("一");
  await vi.advanceTimersByTimeAsync(1_200);
  expect(kept.size).toBe(0);
  expect(told.at(-1)).toEqual({ at: null, failed: "retrying", here: false });
});
