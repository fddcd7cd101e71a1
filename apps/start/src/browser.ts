import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { runChild } from "./children.mjs";
import { PlainFailure } from "./plain-failure.mjs";
import { step } from "./progress.mjs";

/** Chromium without its windows first: the same engine at half the work. */
const SYSTEM = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FONTS = "fonts-noto-cjk";

/**
 * The browser to test with: `CHROMIUM_PATH`, Playwright's own, the system's, else (as root on a system with
 * apt) Debian's, with Chinese fonts: the headless one, or Chromium where there is none.
 * @returns the path of its program
 * @throws PlainFailure with one instruction where there is none to be had
 */
export async function findBrowser(root: string): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) {
    throw new PlainFailure(`CHROMIUM_PATH 指向的文件不存在：${given}`, `CHROMIUM_PATH names no file: ${given}`);
  }
  const found = given ?? present();
  if (found) {
    await addFonts(root);
    return found;
  }
  if (canInstall()) await step("安装浏览器", "installing a browser", () => install(root));
  const installed = present();
  if (installed) return installed;
  throw new PlainFailure(
    "没有找到浏览器，网页测试没有运行。请安装 Chromium 后重试：sudo apt-get install -y chromium fonts-noto-cjk（或用 CHROMIUM_PATH 指定）。",
    "No browser was found, so the browser tests did not run. Install Chromium and try again: sudo apt-get install -y chromium fonts-noto-cjk (or set CHROMIUM_PATH).",
  );
}

function present(): string | undefined {
  return [chromium.executablePath(), ...SYSTEM].find((path) => path && existsSync(path));
}

async function install(root: string): Promise<void> {
  for (const name of ["chromium-headless-shell", "chromium"]) {
    await aptInstall(root, [name, FONTS]);
    if (present()) return;
  }
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** Without a Chinese font every text measures as empty boxes; missing ones do not stop the tests. */
async function addFonts(root: string): Promise<void> {
  if (!canInstall()) return;
  const { code, output } = await runChild(["fc-list", ":lang=zh", "family"], { cwd: root });
  if (code === 0 && output.trim()) return;
  await step("安装中文字体", "installing Chinese fonts", () => aptInstall(root, [FONTS]));
}

async function aptInstall(root: string, packages: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const update = await runChild(["apt-get", "update", "-qq"], { cwd: root, env });
  const install = await runChild(["apt-get", "install", "-y", "-qq", "--no-install-recommends", ...packages], { cwd: root, env });
  if (install.code !== 0) console.error(`${update.output}${install.output}`.trim().split("\n").slice(-10).join("\n"));
}
