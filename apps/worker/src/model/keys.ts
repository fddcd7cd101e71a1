import { z } from "zod";

const address = z.url({ protocol: /^https?$/ }).transform((text) => {
  const url = new URL(text);
  if (!url.pathname.endsWith("/chat/completions")) url.pathname = `${url.pathname.replace(/\/$/, "")}/chat/completions`;
  return url;
});

/** The county's own model server, where it runs one: an address that answers like OpenAI's chat completions. */
const Keys = z.object({
  TAIZHANG_MODEL_URL: address,
  TAIZHANG_MODEL_NAME: z.string().trim().min(1).max(120),
  TAIZHANG_MODEL_KEY: z.string().min(1).max(500).optional(),
  /** Seconds one answer may take. */
  TAIZHANG_MODEL_TIMEOUT: z.coerce.number().int().min(1).max(600).default(60),
});

export type ModelServer = { url: URL; name: string; key: string | null; timeoutMs: number };

/**
 * The model server of this installation; null where none is set, and then nothing of it is asked or shown.
 * @throws ZodError where it is set and wrong: the worker does not start with half a configuration
 */
export function modelServer(environment: NodeJS.ProcessEnv = process.env): ModelServer | null {
  if (!environment["TAIZHANG_MODEL_URL"]) return null;
  const read = Keys.parse(Object.fromEntries(Object.entries(environment).filter(([name, value]) => name.startsWith("TAIZHANG_MODEL_") && value !== "")));
  return { url: read.TAIZHANG_MODEL_URL, name: read.TAIZHANG_MODEL_NAME, key: read.TAIZHANG_MODEL_KEY ?? null, timeoutMs: read.TAIZHANG_MODEL_TIMEOUT * 1000 };
}
