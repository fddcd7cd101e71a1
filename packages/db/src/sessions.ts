import pg from "pg";

/** What `authz.session` says of a token: the claims of one request. */
export type SessionRow = {
  session_id: string; user_id: string; user_name: string; post_id: string; post_title: string; role: string;
  unit_id: string; unit_name: string; deputy_for: string | null; must_change_password: boolean;
  unit_ids: string[]; field_ids: string[]; task_ids: string[];
};

/** The pool of the auth role: one question, asked before an actor exists. */
export function openSessions(url: string, size = 4) {
  const pool = new pg.Pool({ connectionString: url, max: size, application_name: "taizhang sessions", statement_timeout: 10_000 });
  pool.on("error", () => undefined);
  return {
    /** Claims of the session with this SHA-256 (hex) of its token; null where it ended, was revoked or never was. */
    async read(tokenHash: string): Promise<SessionRow | null> {
      const { rows } = await pool.query<SessionRow>({ name: "session", text: "select * from authz.session($1)", values: [tokenHash] });
      return rows[0] ?? null;
    },
    close: () => pool.end(),
  };
}
