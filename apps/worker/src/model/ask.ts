import { ModelAnswer, type ModelItem } from "@taizhang/domain/suggestion";
import type { ModelFault } from "@taizhang/policy";
import { z } from "zod";
import type { ModelServer } from "./keys";
import type { Message } from "./question";

/** Why there is no answer; the workbench has a sentence for each. */
export class NoAnswer extends Error {
  constructor(readonly fault: ModelFault, readonly passing = false) {
    super(fault);
  }
}

/** Bytes of one answer at most. */
const largestAnswer = 512 * 1024;

/** The body up to the limit; what is longer is cut off at the connection, never kept. */
async function bodyOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > largestAnswer) throw new NoAnswer("too_large");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** Only the configured address is called; a redirect is an answer of the wrong kind, not a way to go. */
async function send({ url, name, key, timeoutMs }: ModelServer, messages: readonly Message[], stopping: AbortSignal): Promise<string> {
  const late = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: "POST", redirect: "manual", signal: AbortSignal.any([late, stopping]),
      headers: { "content-type": "application/json", accept: "application/json", ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model: name, messages, temperature: 0, stream: false, response_format: { type: "json_object" } }),
    });
    if (response.status >= 300 && response.status < 400) throw new NoAnswer("redirected");
    if (!response.ok) throw new NoAnswer("refused", response.status >= 500 || response.status === 429);
    return await bodyOf(response);
  } catch (error) {
    if (stopping.aborted) throw error;
    if (error instanceof NoAnswer) throw error;
    throw new NoAnswer(late.aborted ? "timeout" : "unreachable", true);
  }
}

const Envelope = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new NoAnswer("not_json");
  }
};

/** The items in the words of an answer; a fence of Markdown around the JSON is let pass, nothing else is. */
function itemsOf(body: string): ModelItem[] {
  const envelope = Envelope.safeParse(parsed(body));
  if (!envelope.success) throw new NoAnswer("wrong_form");
  const content = envelope.data.choices[0]?.message.content.trim().replace(/^```(?:json)?\s*|\s*```$/g, "") ?? "";
  const answer = ModelAnswer.safeParse(parsed(content));
  if (!answer.success) throw new NoAnswer("wrong_form");
  return answer.data.items;
}

const attempts = 2;

/**
 * Asks once, and once more where the failure may pass (no connection, too late, an error of the server).
 * @throws NoAnswer with the reason; the abort itself where the worker is stopping
 */
export async function ask(server: ModelServer, messages: readonly Message[], stopping: AbortSignal): Promise<ModelItem[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return itemsOf(await send(server, messages, stopping));
    } catch (error) {
      if (!(error instanceof NoAnswer) || !error.passing || attempt === attempts) throw error;
    }
  }
}
