/**
 * Stands between the program and its PostgreSQL: when the program ends in whatever way (its end of our
 * standard input closes, even after kill -9), the server is shut down in an orderly way.
 * One argument: JSON {command, args, owner: {uid, gid}, log, remove}; prints the server's process id.
 */
import { spawn } from "node:child_process";
import { openSync, rmSync } from "node:fs";

const PATIENCE_MS = 20_000;
const { command, args, owner, log, remove } = JSON.parse(process.argv[2] ?? "{}");
const output = openSync(log, "a", 0o600);
const server = spawn(command, args, { ...owner, cwd: "/", env: { LC_ALL: "C" }, stdio: ["ignore", output, output] });

let ending = false;
function end() {
  if (ending) return;
  ending = true;
  server.kill("SIGINT");
  setTimeout(() => server.kill("SIGQUIT"), PATIENCE_MS).unref();
}

server.on("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
server.on("exit", (code) => {
  if (remove) rmSync(remove, { recursive: true, force: true });
  process.exit(code ?? 1);
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
process.stdout.on("error", () => undefined);
process.stdin.on("end", end).on("error", end).resume();
if (server.pid) process.stdout.write(`${server.pid}\n`);
