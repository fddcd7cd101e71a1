import type { EmbeddedError, EmbeddedProblem } from "@taizhang/db/embedded";
import { PasswordRefused, PreparationFailed, UnfitDatabase, type PreparationPart } from "@taizhang/db/prepare";
import { diskFull } from "./machine.mjs";
import { PlainFailure, systemCode } from "./plain-failure.mjs";

type Words = (error: EmbeddedError) => readonly [zh: string, en: string];

const EMBEDDED: Record<EmbeddedProblem, Words> = {
  unsupported_platform: () => [
    "本机系统没有内置的 PostgreSQL，请用 DATABASE_URL 指定一台 PostgreSQL 服务器。",
    "There is no embedded PostgreSQL for this system. Set DATABASE_URL to a PostgreSQL server.",
  ],
  already_running: ({ pid }) => [
    `同一数据目录上已有一个实例在运行（进程 ${pid ?? "?"}）。请先停止它，或用 TAIZHANG_DATA 另指定一个数据目录。`,
    `Another instance runs on the same data directory (process ${pid ?? "?"}). Stop it first, or choose another directory with TAIZHANG_DATA.`,
  ],
  version_changed: () => [
    "数据目录是另一个版本的 PostgreSQL 建立的。请用原来的程序版本打开它，或用 TAIZHANG_DATA 另指定一个数据目录。",
    "The data directory was made by another version of PostgreSQL. Open it with the earlier version of the program, or choose another directory with TAIZHANG_DATA.",
  ],
  disk_full: () => ["磁盘空间不足。", "The disk is full."],
  no_access: () => [
    "数据目录没有使用权限。请用 TAIZHANG_DATA 另指定一个数据目录（以 root 运行时，其上级目录须允许其他用户进入）。",
    "No right to use the data directory. Choose another with TAIZHANG_DATA (as root, its parents must be open to other users).",
  ],
  read_only: () => [
    "数据目录不能写入：所在磁盘是只读的，或路径中有失效的链接。请检查磁盘，或用 TAIZHANG_DATA 另指定一个数据目录。",
    "The data directory cannot be written: its disk is read-only, or a link in its path leads nowhere. Check the disk, or choose another directory with TAIZHANG_DATA.",
  ],
  not_a_directory: () => [
    "数据目录的路径是一个文件，或在一个文件之下。请用 TAIZHANG_DATA 另指定一个目录。",
    "The data directory's path is a file or lies below one. Choose a directory with TAIZHANG_DATA.",
  ],
  failed: () => ["内置的 PostgreSQL 没有启动成功，原因见下。", "The embedded PostgreSQL did not start; the reason follows."],
};

const UNFIT: Record<UnfitDatabase["reason"], readonly [zh: string, en: string]> = {
  version: ["数据库版本过低，需要 PostgreSQL 15 或更新的版本。", "The database is too old: PostgreSQL 15 or newer is needed."],
  icu: ["数据库没有 ICU 支持，无法按拼音排序。", "The database was built without ICU, so it cannot sort by pinyin."],
  pg_trgm: ["数据库缺少扩展 pg_trgm（属于 postgresql-contrib）。", "The database lacks the extension pg_trgm (part of postgresql-contrib)."],
};

const PARTS: Record<PreparationPart, readonly [zh: string, en: string]> = {
  roles: ["建立数据库角色没有成功。", "The database roles could not be made."],
  migrations: ["升级数据库结构（迁移）没有成功，已整体撤回，数据没有改动。", "A migration of the database structure failed; it was undone as a whole and no data changed."],
  jobs: ["建立后台任务队列没有成功。", "The queue of background jobs could not be made."],
  rules: ["更新函数和权限规则没有成功，已整体撤回。", "Functions and access rules could not be applied; they were undone as a whole."],
};

const ANOTHER_INSTALLATION = [
  "这个数据库属于另一个数据目录：程序的数据库角色已经存在，口令与这里的不同，没有改动。"
    + "请把原数据目录里的 roles.json 复制到本数据目录，或用 TAIZHANG_LOGIN_PASSWORD、TAIZHANG_AUTH_PASSWORD、TAIZHANG_JOBS_PASSWORD 给出口令；"
    + "原来的程序确已停用时，可用 TAIZHANG_RENEW_PASSWORDS=1 启动一次，换成新口令。",
  "This database belongs to another data directory: the program's roles exist with other passwords; nothing was changed. "
    + "Copy roles.json from that data directory into this one, or give TAIZHANG_LOGIN_PASSWORD, TAIZHANG_AUTH_PASSWORD and TAIZHANG_JOBS_PASSWORD; "
    + "where the other program is no longer in use, start once with TAIZHANG_RENEW_PASSWORDS=1 to set new ones.",
] as const;

const SQL_STATES: Record<string, readonly [zh: string, en: string]> = {
  "28P01": ["数据库拒绝了用户名或密码，请检查 DATABASE_URL。", "The database refused the user or password; check DATABASE_URL."],
  "28000": ["数据库拒绝了这个用户，请检查 DATABASE_URL 和服务器的 pg_hba.conf。", "The database refused this user; check DATABASE_URL and pg_hba.conf."],
  "3D000": ["DATABASE_URL 指定的数据库不存在，请先建立它。", "The database named in DATABASE_URL does not exist; create it first."],
  "42501": ["DATABASE_URL 的用户权限不够：它应是数据库的所有者，并能建立角色。", "The user of DATABASE_URL lacks rights: it must own the database and may create roles."],
};

const UNREACHABLE = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ECONNRESET", "ENOENT"]);
/** A connection that was there and broke: the server was stopped, crashed, or is starting again. */
const BROKEN = new Set(["ECONNRESET", "EPIPE", "57P01", "57P02", "57P03"]);

/** Says a failure of the embedded server in plain words. */
export function embeddedFailure(error: EmbeddedError): PlainFailure {
  if (error.problem === "disk_full") return diskFull(error.message);
  const [zh, en] = EMBEDDED[error.problem](error);
  return new PlainFailure(zh, en, error.message);
}

/** The code of an error, or of the one behind it: drivers and libraries wrap. */
const codeOf = (error: unknown): string => systemCode(error) || (error instanceof Error && error.cause !== undefined ? codeOf(error.cause) : "");
const innermost = (error: unknown): unknown => (error instanceof Error && error.cause !== undefined ? innermost(error.cause) : error);

/** Says why the database could not be reached or prepared; what is not known stays as it is. */
export function databaseFailure(error: unknown, url: string): unknown {
  if (error instanceof UnfitDatabase) return new PlainFailure(...UNFIT[error.reason], error.message);
  if (error instanceof PreparationFailed && error.cause instanceof PasswordRefused) return new PlainFailure(...ANOTHER_INSTALLATION, `${place(url)}: ${error.cause.role}`);
  const code = codeOf(error);
  const cause = innermost(error);
  if (code === "53100" || code === "ENOSPC") return diskFull(String(cause));
  const where = place(url);
  const known = SQL_STATES[code];
  if (known) return new PlainFailure(...known, `${where}: ${String(cause)}`);
  // A part that began had a connection: only a lost one is the network's; a missing file or a slow statement is not.
  const failed = error instanceof PreparationFailed ? error : null;
  const broken = BROKEN.has(code) || /terminated unexpectedly/i.test(String(cause));
  const lost = broken || (!failed && (UNREACHABLE.has(code) || /timeout/i.test(String(error))));
  if (lost) {
    return new PlainFailure(
      `连不上数据库 ${where}。请检查服务器是否在运行、地址和端口是否正确。`,
      `The database at ${where} cannot be reached. Check that the server runs and that address and port are right.`,
      String(cause),
    );
  }
  return failed ? new PlainFailure(...PARTS[failed.part], detailOf(failed.cause)) : error;
}

/** What was tried and what the answer was: the statement is cut, the answer is not. */
function detailOf(cause: unknown): string {
  const answer = String(innermost(cause));
  const tried = cause instanceof Error && cause.cause !== undefined ? cause.message.slice(0, 400) : "";
  return [answer, tried].filter(Boolean).join("\n");
}

/** Host and database of a connection string, without its secrets. */
function place(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    return "DATABASE_URL";
  }
}
