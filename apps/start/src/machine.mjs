import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { PlainFailure, systemCode } from "./plain-failure.mjs";

/**
 * The port to serve on, from `PORT`.
 * @param {NodeJS.ProcessEnv} env
 */
export function wantedPort(env) {
  const port = Number(env.PORT || "3000");
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new PlainFailure(`PORT 应为 1 到 65535 的整数，现在是“${env.PORT}”。`, `PORT must be a whole number from 1 to 65535, not "${env.PORT}".`);
}

/**
 * The PostgreSQL server to use instead of the embedded one, from `DATABASE_URL`.
 * @param {NodeJS.ProcessEnv} env
 */
export function givenDatabase(env) {
  const address = env.DATABASE_URL;
  if (!address || isPostgresAddress(address)) return address || null;
  throw new PlainFailure(
    "DATABASE_URL 不是 PostgreSQL 的地址，应为：postgres://用户:口令@主机:5432/数据库（口令中的特殊字符写成 %XX，例如 @ 写成 %40）。",
    "DATABASE_URL is not the address of a PostgreSQL: postgres://user:password@host:5432/database (special characters of the password as %XX, @ for example as %40).",
  );
}

/** @param {string} address */
function isPostgresAddress(address) {
  try {
    const { protocol, username, password, pathname } = new URL(address);
    return /^postgres(ql)?:$/.test(protocol) && [username, password, pathname].every((part) => typeof decodeURIComponent(part) === "string");
  } catch {
    return false;
  }
}

/**
 * @param {number} port
 * @param {string} host where the server will listen
 */
export async function requireFreePort(port, host) {
  for (const address of new Set([host, "127.0.0.1", "::1"])) {
    const code = await listenError(port, address);
    if (code === "EADDRINUSE") throw portTaken(port);
    if (code === "EACCES") {
      throw new PlainFailure(`没有权限使用端口 ${port}，请用 PORT=3000 之类的端口。`, `No right to use port ${port}; choose another with PORT.`);
    }
    if (code && address === host) {
      throw new PlainFailure(`不能在 ${host}:${port} 上提供服务（${code}）。`, `Cannot serve on ${host}:${port} (${code}).`);
    }
  }
}

/** @param {number} port */
export function portTaken(port) {
  return new PlainFailure(
    `端口 ${port} 已被别的程序占用。请换一个端口，例如：PORT=${port + 1} npm start`,
    `Port ${port} is in use by another program. Choose another, for example: PORT=${port + 1} npm start`,
  );
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string>} the error code, or "" where listening works
 */
function listenError(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(systemCode(error) || "error"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve("")));
  });
}

/**
 * @param {string} path the directory to be written; it need not exist yet
 * @param {number} megabytes
 */
export async function requireDiskSpace(path, megabytes) {
  let there = path;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  const { bavail, bsize } = await statfs(there);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  if (free < megabytes) throw diskFull(`${path}: ${free} MB < ${megabytes} MB`);
}

/** @param {string} detail */
export function diskFull(detail) {
  return new PlainFailure(
    "磁盘空间不足，请清理磁盘，或用 TAIZHANG_DATA 把数据目录放到别的磁盘。",
    "The disk is full. Free some space, or put the data directory elsewhere with TAIZHANG_DATA.",
    detail,
  );
}
