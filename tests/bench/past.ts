import { execute, openDb } from "@taizhang/domain/server";
import { listLedger } from "@taizhang/domain/ledger/server";
import { getOverview } from "@taizhang/domain/overview/server";
import type pg from "pg";
import { measure, type Line } from "./measure";
import { actorOf } from "./questions";

/** The past is asked of a day about five months back: half the county's history lies behind it, half before. */
const asOfDay = () => new Date(Date.now() - 150 * 86_400_000).toISOString().slice(0, 10);

/** Rows "as of a date": ledger of the county and of a unit, overview; use cases with rights on. */
export async function pastLines(owner: pg.Pool, loginUrl: string, scale: number): Promise<Line[]> {
  const db = openDb(loginUrl);
  const asOf = asOfDay();
  const [office, unit, magistrate] = [await actorOf(owner, "ducha"), await actorOf(owner, "zhujian.lianluo"), await actorOf(owner, "xianzhang")];
  const asked: [string, () => Promise<unknown>][] = [
    ["ledger of the county, as of a date", () => execute(db, office, listLedger, { asOf })],
    ["ledger of a unit, as of a date", () => execute(db, unit, listLedger, { asOf })],
    ["overview of the county, as of a date", () => execute(db, magistrate, getOverview, { asOf })],
  ];
  const lines: Line[] = [];
  try {
    for (const [question, ask] of asked) lines.push({ scale: `×${scale}`, question, way: "use case, rights on", figures: await measure(ask, 40) });
  } finally {
    await db.$client.end();
  }
  return lines;
}
