/** Why the embedded server could not be started; each has its own plain sentence in the launcher. */
export type EmbeddedProblem =
  | "unsupported_platform"
  | "already_running"
  | "version_changed"
  | "disk_full"
  | "no_access"
  | "read_only"
  | "not_a_directory"
  | "failed";

/** An expected failure of the embedded server: `problem` is stable, `message` says what to do. */
export class EmbeddedError extends Error {
  readonly problem: EmbeddedProblem;
  /** Process id of the other instance (`already_running`). */
  readonly pid: number | undefined;

  constructor(problem: EmbeddedProblem, message: string, options: { cause?: unknown; pid?: number } = {}) {
    super(message, { cause: options.cause });
    this.name = "EmbeddedError";
    this.problem = problem;
    this.pid = options.pid;
  }
}

/** Turns a file-system error into words where it is one that a person can mend. */
export function fromSystemError(cause: unknown, path: string): EmbeddedError {
  if (cause instanceof EmbeddedError) return cause;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new EmbeddedError("disk_full", `no space left for ${path}`, { cause });
  }
  if (code === "EACCES" || code === "EPERM") {
    return new EmbeddedError("no_access", `no right to use ${path}`, { cause });
  }
  if (code === "EROFS") return new EmbeddedError("read_only", `${path} cannot be written`, { cause });
  return new EmbeddedError("failed", `${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
}

/** The same for making a directory with its parents, where Node answers ENOENT on a read-only disk. */
export function fromMakingDirectory(cause: unknown, path: string): EmbeddedError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "EEXIST" || code === "ENOTDIR") return new EmbeddedError("not_a_directory", `${path} is, or lies below, a file`, { cause });
  if (code === "ENOENT") return new EmbeddedError("read_only", `${path} cannot be made`, { cause });
  return fromSystemError(cause, path);
}
