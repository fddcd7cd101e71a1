import type { DemoAccount } from "./demonstration";

export interface Welcome {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly accounts: readonly DemoAccount[];
}

/** Prints the address and, for the demonstration, one account per role. */
export function printAddress({ host, port, dataDir, accounts }: Welcome): void {
  const name = host === "127.0.0.1" || host === "0.0.0.0" || host === "::" ? "localhost" : host;
  console.log(`\n  打开 · open    http://${name}:${port}`);
  console.log(`  数据 · data    ${dataDir}`);
  if (accounts.length > 0) console.log(`\n${table(accounts)}`);
  console.log("\n  按 Ctrl-C 停止 · Ctrl-C stops everything");
}

function table(accounts: readonly DemoAccount[]): string {
  const rows = [["岗位 · role", "账号 · account", "密码 · password"], ...accounts.map((it) => [it.title, it.username, it.password])];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  return rows.map((row) => `  ${row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell))).join("   ").trimEnd()}`).join("\n");
}

/** Columns a text takes in a terminal: Chinese characters and full-width marks take two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u.test(character) ? 2 : 1), 0);
}
