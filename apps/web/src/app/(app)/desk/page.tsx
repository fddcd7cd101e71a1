import { isDeskQueue } from "@taizhang/domain/desk";
import { countDesk, getDeskItem, listHandled, listReports, listRequests, listSignIns } from "@taizhang/domain/desk/server";
import { ledgerOptions } from "@taizhang/domain/ledger/server";
import { AppError } from "@taizhang/domain/kernel";
import { execute } from "@taizhang/domain/server";
import { can, type Actor } from "@taizhang/policy";
import { today } from "@taizhang/planning";
import { getTranslations } from "next-intl/server";
import { DeskView } from "@/features/desk/desk-view";
import type { DeskRow } from "@/features/desk/types";
import { call, requireSession } from "@/server/call";
import { database } from "@/server/database";

export async function generateMetadata() {
  const t = await getTranslations("desk");
  return { title: t("title") };
}

type Queue = Parameters<typeof listRequests.run>[1]["queue"] | "reports";

async function rowsOf(queue: Queue): Promise<DeskRow[]> {
  if (queue === "reports") return (await call(listReports, {})).map((report) => ({ ...report, at: report.submittedAt, report, request: null }));
  return (await call(listRequests, { queue })).map((request) => ({ ...request, at: request.requestedAt, report: null, request }));
}

/** What was dealt with meanwhile is no error of the page: the list opens without it. */
async function firstOf(actor: Actor, queue: Queue, ids: readonly string[], wanted: string | undefined) {
  const id = wanted !== undefined && ids.includes(wanted) ? wanted : ids[0];
  if (id === undefined) return null;
  try {
    return { id, item: await execute(database(), actor, getDeskItem, { queue, id }) };
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}

/** 督查工作台: `?queue=reports|disputes|extensions|closings|signins|handled&id=…`. */
export default async function DeskPage({ searchParams }: { readonly searchParams: Promise<{ queue?: string; id?: string }> }) {
  const { queue: wanted, id } = await searchParams;
  const queue = isDeskQueue(wanted) ? wanted : "reports";
  const { actor } = await requireSession();
  const rights = {
    check: can(actor, "report.check"), decide: can(actor, "task.decide"), adjudicate: can(actor, "task.adjudicate"),
    close: can(actor, "task.close"), dispatch: can(actor, "task.dispatch"),
  };
  const counts = await call(countDesk, {});
  const day = today(new Date());
  const common = { queue, counts, rights, day, rows: [], signIns: [], handled: [], first: null, units: [] };
  if (queue === "signins") return <DeskView {...common} signIns={await call(listSignIns, {})} />;
  if (queue === "handled") return <DeskView {...common} handled={await call(listHandled, {})} />;
  const rows = await rowsOf(queue);
  const first = await firstOf(actor, queue, rows.map((row) => row.id), id);
  const units = queue === "disputes" ? (await call(ledgerOptions, {})).units : [];
  return <DeskView {...common} rows={rows} first={first} units={units} />;
}
