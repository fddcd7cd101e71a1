import { isDeskQueue, ListReports, type WorkQueue } from "@taizhang/domain/desk";
import { countDesk, countUnits, findLinked, getDeskItem, listHandled, listReports, listRequests, listSignIns } from "@taizhang/domain/desk/server";
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

type Asked = { readonly unit?: string | undefined; readonly id?: string | undefined };

async function rowsOf(queue: WorkQueue, asked: Asked): Promise<DeskRow[]> {
  if (queue === "reports") return (await call(listReports, asked)).map((report) => ({ ...report, at: report.submittedAt, report, request: null }));
  return (await call(listRequests, { queue, ...asked })).map((request) => ({ ...request, at: request.requestedAt, report: null, request }));
}

/** What was dealt with meanwhile is no error of the page: the pane says it. */
async function itemOf(actor: Actor, queue: WorkQueue, id: string) {
  try {
    return await execute(database(), actor, getDeskItem, { queue, id });
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}

/** 督查工作台: `?queue=reports|disputes|extensions|closings|signins|handled&unit=…&id=…`; a unit or an id that is none is left out, never an error. */
export default async function DeskPage({ searchParams }: { readonly searchParams: Promise<{ queue?: string; unit?: string; id?: string }> }) {
  const { queue: wanted, unit: ofUnit, id: named } = await searchParams;
  const queue = isDeskQueue(wanted) ? wanted : "reports";
  const { actor } = await requireSession();
  const rights = {
    check: can(actor, "report.check"), decide: can(actor, "task.decide"), adjudicate: can(actor, "task.adjudicate"),
    close: can(actor, "task.close"), dispatch: can(actor, "task.dispatch"),
  };
  const counts = await call(countDesk, {});
  const day = today(new Date());
  const common = { queue, counts, rights, day, rows: [], signIns: [], handled: [], first: null, missing: null, units: [], unit: null, waiting: [] };
  if (queue === "signins") return <DeskView {...common} signIns={await call(listSignIns, {})} />;
  if (queue === "handled") return <DeskView {...common} handled={await call(listHandled, {})} />;
  const unit = ListReports.shape.unit.safeParse(ofUnit).data;
  const id = ListReports.shape.id.safeParse(named).data;
  const [rows, waiting] = await Promise.all([rowsOf(queue, { unit, id }), call(countUnits, { queue })]);
  const missing = id === undefined || rows.some((row) => row.id === id) ? null : { id, found: await call(findLinked, { queue, id }) };
  const opened = missing === null ? id ?? rows[0]?.id : undefined;
  const first = opened === undefined ? null : { id: opened, item: await itemOf(actor, queue, opened) };
  const units = queue === "disputes" ? (await call(ledgerOptions, {})).units : [];
  return <DeskView {...common} rows={rows} first={first} missing={missing} units={units} unit={unit ?? null} waiting={waiting} />;
}
