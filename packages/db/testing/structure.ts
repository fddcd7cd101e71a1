import type pg from "pg";

type Column = { table: string; column: string; type: string; nullable: boolean; value: string | null };

async function columns(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<Column>(`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable, pg_get_expr(d.adbin, d.adrelid) as value
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where n.nspname = 'app' and c.relkind = 'r' order by c.relname collate "C", a.attnum`);
  return rows.map((row) => `${row.table}.${row.column} ${row.type}${row.nullable ? "" : " not null"}${row.value === null ? "" : ` default ${row.value}`}`);
}

async function definitions(pool: pg.Pool, sql: string): Promise<string[]> {
  const { rows } = await pool.query<{ line: string }>(sql);
  return rows.map(({ line }) => line.replace(/\s+/g, " "));
}

/** The structure of the county's tables as text, printed from the catalogue (the embedded server ships no pg_dump). */
export async function structureOf(pool: pg.Pool): Promise<string> {
  const parts: [string, string[]][] = [
    ["columns", await columns(pool)],
    ["constraints", await definitions(pool, `select c.conrelid::regclass || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid) as line
      from pg_constraint c join pg_namespace n on n.oid = c.connamespace where n.nspname = 'app' and c.contype <> 'n' order by (c.conrelid::regclass || ' ' || c.conname) collate "C"`)],
    ["indexes", await definitions(pool, `select indexdef as line from pg_indexes where schemaname = 'app' order by indexname collate "C"`)],
    ["triggers", await definitions(pool, `select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'app' and not t.tgisinternal order by t.tgname collate "C"`)],
    ["policies", await definitions(pool, `select tablename || ' ' || policyname || ' ' || cmd as line from pg_policies where schemaname = 'app' order by (tablename || ' ' || policyname) collate "C"`)],
  ];
  return parts.map(([name, lines]) => `-- ${name}\n${lines.join("\n")}\n`).join("\n");
}
