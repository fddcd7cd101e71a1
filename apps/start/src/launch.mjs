import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./build.mjs";
import { end, endOnSignals, isEnding } from "./ending.mjs";
import { ensureInstalled } from "./install.mjs";
import { givenDatabase, requireDiskSpace, requireFreePort, wantedPort } from "./machine.mjs";
import { PlainFailure, printFailure } from "./plain-failure.mjs";
import { loadTypeScript } from "./typescript.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url)).replace(/\/$/, "");
const RUN_MB = 300;
/** Only this machine by default: the demonstration's passwords are known. `HOST=0.0.0.0` opens it to others. */
const LOCAL_HOST = "127.0.0.1";

/**
 * `npm start`, `npm run dev` and `npm run setup`.
 * @param {string[]} args
 */
export async function launch(args) {
  endOnSignals();
  try {
    const options = readOptions(args);
    console.log("台账 Taizhang");
    if (options.setup) await setUp(options);
    else await serveAll(options);
  } catch (error) {
    if (!isEnding()) printFailure(error);
    await end(1);
  }
}

/** @param {string[]} args */
function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        dev: { type: "boolean", default: false },
        verbose: { type: "boolean", default: false },
        setup: { type: "boolean", default: false },
        county: { type: "string" },
      },
    });
    return values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainFailure(`不认识的参数：${reason}`, "Unknown option; known are --dev, --verbose, --setup --county <name>.");
  }
}

/** @param {{ dev: boolean, verbose: boolean }} options */
async function serveAll({ dev, verbose }) {
  const host = process.env.HOST || LOCAL_HOST;
  const port = wantedPort(process.env);
  givenDatabase(process.env);
  await requireFreePort(port, host);
  await requireDiskSpace(ROOT, RUN_MB);
  await ensureInstalled(ROOT);
  if (!dev) await ensureBuilt(ROOT, { verbose });
  await loadTypeScript();
  const { serve } = await import("./serve.ts");
  await serve({ root: ROOT, port, host, dev, verbose });
}

/** @param {{ county?: string | undefined }} options */
async function setUp({ county }) {
  if (!county?.trim()) {
    throw new PlainFailure("请给出县名：npm run setup -- --county 名称", "Give the county's name: npm run setup -- --county <name>");
  }
  givenDatabase(process.env);
  await requireDiskSpace(ROOT, RUN_MB);
  await ensureInstalled(ROOT);
  const script = new URL("./setup.ts", import.meta.url);
  if (!existsSync(script)) {
    throw new PlainFailure("这个版本还不能建立真实的县。", "This version cannot set up a real county yet.");
  }
  await loadTypeScript();
  const { setUpCounty } = await import(script.href);
  await setUpCounty({ root: ROOT, county: county.trim() });
  await end(0);
}
