import { z } from "zod";

/** What the web process must be told; the start command sets all of it. */
const Environment = z.object({
  /** Connection of the login role, which can do nothing outside `execute`. */
  TAIZHANG_LOGIN_URL: z.string().min(1),
  /** Connection of the auth role, which turns a session token into claims and nothing else. */
  TAIZHANG_AUTH_URL: z.string().min(1),
  AUTH_SECRET: z.string().min(16),
  /** Directory of the content-addressed file store. */
  TAIZHANG_FILES: z.string().min(1).optional(),
});

let read: z.infer<typeof Environment> | undefined;

/** The environment, checked when it is first needed: building the application needs none of it. */
export function env(): z.infer<typeof Environment> {
  read ??= Environment.parse(process.env);
  return read;
}
