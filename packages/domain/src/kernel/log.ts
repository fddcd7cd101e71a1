import pino from "pino";

/** One line per use case; silent unless `TAIZHANG_LOG` names a level (the start command sets `info`). */
export const log = pino({ name: "taizhang", level: process.env.TAIZHANG_LOG ?? "silent" });
