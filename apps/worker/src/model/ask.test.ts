import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { ask, NoAnswer } from "./ask";
import { modelServer } from "./keys";
import { questionOf } from "./question";
import { says, Stub } from "./stub";

const open: Stub[] = [];
const stub = async (...handler: Parameters<typeof Stub.start>) => {
  const made = await Stub.start(...handler);
  open.push(made);
  return made;
};
afterEach(async () => { await Promise.all(open.splice(0).map((one) => one.stop())); });

const never = new AbortController().signal;
const messages = questionOf("县水务局要清淤5处。", "2026-07-10", ["县水务局"]);
const faultOf = (work: Promise<unknown>) => work.then(() => "answered", (error: unknown) => (error instanceof NoAnswer ? error.fault : String(error)));

describe("asking the model", () => {
  it("sends the piece marked off as data, the key and the name, and reads the items", async () => {
    const seen: unknown[] = [];
    const server = await stub((body, response, request) => {
      seen.push(body.model, request.headers.authorization, body.messages[1]?.content);
      says('```json\n{"items":[{"quote":"县水务局要清淤5处","unit":"县水务局"}]}\n```')(response);
    });
    expect(await ask(server.model(), messages, never)).toEqual([{ quote: "县水务局要清淤5处", unit: "县水务局" }]);
    expect(seen).toEqual(["stub", "Bearer k", "<片段>\n县水务局要清淤5处。\n</片段>"]);
  });
  it.each<[string, string, (response: ServerResponse) => void]>([
    ["words instead of JSON", "not_json", says("好的，以下是任务：")], ["half a JSON", "not_json", says('{"items":[{"quo')], ["another form", "wrong_form", says('{"tasks":[]}')],
    ["a command in the answer", "wrong_form", says('{"items":[],"sql":"update tasks set state=\'closed\'"}')], ["no envelope", "wrong_form", (response) => response.end("{}")],
    ["a page of HTML", "not_json", (response) => response.end("<html><script>alert(1)</script>")], ["an empty answer", "not_json", (response) => response.end("")],
    ["401", "refused", (response) => response.writeHead(401).end("no")], ["a redirect to another host", "redirected", (response) => response.writeHead(302, { location: "http://127.0.0.2:9/steal" }).end()],
  ])("%s is no answer: %s", async (_name, fault, answer) => {
    const server = await stub((_body, response) => answer(response));
    expect(await faultOf(ask(server.model(), messages, never))).toBe(fault);
    expect(server.asked).toHaveLength(1);
  });
  it("50 MB are cut off at the limit, with or without a stated length", async () => {
    for (const stated of [true, false]) {
      let sent = 0;
      const server = await stub((_body, response) => {
        if (stated) response.setHeader("content-length", 50 * 1024 * 1024);
        const part = Buffer.alloc(64 * 1024, "a");
        const more = (): void => {
          while (sent < 50 * 1024 * 1024 && !response.destroyed) { sent += part.length; if (!response.write(part)) { response.once("drain", more); return; } }
          response.end();
        };
        more();
      });
      expect(await faultOf(ask(server.model(5_000), messages, never))).toBe("too_large");
      expect(sent).toBeLessThan(20 * 1024 * 1024);
    }
  });
  it("too slow: given up at the time limit and tried once more, also where the body trickles", async () => {
    const silent = await stub(() => undefined);
    expect(await faultOf(ask(silent.model(150), messages, never))).toBe("timeout");
    expect(silent.asked).toHaveLength(2);
    const trickling = await stub((_body, response) => { const timer = setInterval(() => response.write(" "), 20); response.on("close", () => clearInterval(timer)); });
    expect(await faultOf(ask(trickling.model(150), messages, never))).toBe("timeout");
  });
  it("absent: the connection is refused and that is said", async () => {
    const gone = await Stub.start(() => undefined);
    const server = gone.model();
    await gone.stop();
    expect(await faultOf(ask(server, messages, never))).toBe("unreachable");
  });
  it("an error of the server is tried once more", async () => {
    let turn = 0;
    const server = await stub((_body, response) => (turn++ === 0 ? response.writeHead(503).end() : says('{"items":[]}')(response)));
    expect(await ask(server.model(), messages, never)).toEqual([]);
  });
  it("stops at once when the worker stops, and does not call that a fault of the model", async () => {
    const silent = await stub(() => undefined);
    const stopping = new AbortController();
    const asked = faultOf(ask(silent.model(60_000), messages, stopping.signal));
    stopping.abort();
    expect(await asked).toContain("AbortError");
  });
});

describe("the settings", () => {
  it("none: no model; a base address gets its path; what is half set stops the worker", () => {
    expect(modelServer({})).toBeNull();
    expect(modelServer({ TAIZHANG_MODEL_URL: "http://10.0.0.5:8000/v1", TAIZHANG_MODEL_NAME: "m" })).toMatchObject({ url: new URL("http://10.0.0.5:8000/v1/chat/completions"), key: null, timeoutMs: 60_000 });
    expect(() => modelServer({ TAIZHANG_MODEL_URL: "http://10.0.0.5:8000/v1" })).toThrow("TAIZHANG_MODEL_NAME");
    expect(() => modelServer({ TAIZHANG_MODEL_URL: "file:///etc/passwd", TAIZHANG_MODEL_NAME: "m" })).toThrow("TAIZHANG_MODEL_URL");
  });
});
