import { execute, openDb } from "@taizhang/domain/server";
import { listIndicators } from "@taizhang/domain/indicator/server";
import { listLedger } from "@taizhang/domain/ledger/server";
import { getOverview } from "@taizhang/domain/overview/server";
import type pg from "pg";
import { measure, type Line } from "./measure";
import { actorOf } from "./questions";

/** The past is asked of a day about five months back: half the county's history lies behind it, half before. */
const asOfDay = () => new Date(Date.now() - 150 * 86_400_000).toISOString().slice(0, 10);

/** Rows "as of a past day": ledger of the county and of a unit, overview, board of indicators; use cases with rights on. */
export async function pastLines(owner: pg.Pool, loginUrl: string, { scale, wanted }: { scale: number; wanted: (question: string) => boolean }): Promise<Line[]> {
  const db = openDb(loginUrl);
  const asOf = asOfDay();
  const [office, unit, magistrate] = [await actorOf(owner, "ducha"), await actorOf(owner, "zhujian.lianluo"), await actorOf(owner, "xianzhang")];
  const { rows: [{ count } = { count: 0 }] } = await owner.query<{ count: number }>("select count(*)::int as count from app.indicators");
  const asked: [string, () => Promise<unknown>][] = [
    ["ledger of the county, as of a past day", () => execute(db, office, listLedger, { asOf })],
    ["ledger of a unit, as of a past day", () => execute(db, unit, listLedger, { asOf })],
    ["overview of the county, as of a past day", () => execute(db, magistrate, getOverview, { asOf })],
    [`board of ${count} indicators × 60 months, as of a past day`, () => execute(db, magistrate, listIndicators, { asOf })],
  ];
  const lines: Line[] = [];
  try {
    for (const [question, ask] of asked.filter(([name]) => wanted(name))) lines.push({ scale: `×${scale}`, question, way: "use case, rights on", figures: await measure(ask, 40) });
  } finally {
    await db.$client.end();
  }
  return lines;
}
