import { amountWords, type PublishColumn, publishColumnsOf } from "@taizhang/domain/directive";
import type { printTable } from "@taizhang/domain/directive/server";
import type { WorkbookContent } from "@taizhang/documents/write";
import chinese from "../../messages/zh-CN/table.json";
import values from "../../messages/zh-CN/values.json";

type Sheet = Awaited<ReturnType<typeof printTable.run>>;
type Row = Sheet["rows"][number];
type Values = Readonly<Record<string, string | number>>;

const filled = (text: string, given: Values) => Object.entries(given).reduce((words, [name, value]) => words.replaceAll(`{${name}}`, String(value)), text);
const { publish } = chinese;
/** A document of a Chinese office is in Chinese, whoever exports it: its texts are the Chinese ones. */
export const publishTexts = {
  title: (given: Values) => filled(publish.official, given), subtitle: (given: Values) => filled(publish.subtitle, given),
  mark: (given: Values) => filled(publish.mark, given), column: (column: PublishColumn): string => publish.column[column],
};

/** Widths in characters, as Excel counts them; in Word and print they are shares of the page. */
const widths: Readonly<Record<PublishColumn, number>> = {
  serial: 6, category: 11, level: 8, content: 44, target: 12, schedule: 28, due: 12, current: 28, problem: 22, plan: 22, measures: 22, leader: 10, lead: 13, cooperating: 20, person: 10, remark: 12,
};

/** What a cell says; null where nothing is known. */
export function publishCell(column: PublishColumn, row: Row, serial: number): string | number | null {
  switch (column) {
    case "serial": return serial;
    case "category": return row.category || null;
    case "level": return values.sourceLevel[row.level];
    case "content": return row.content;
    case "target": return row.targetValue === null ? null : amountWords(row.targetValue, row.targetUnit);
    case "schedule": return row.closingStandard;
    case "due": return row.dueOn ?? row.deadlineText;
    case "current": return row.reportText;
    case "problem": return row.problem;
    case "plan": return row.nextNode && filled(publish.plan, { title: row.nextNode.title, dueOn: row.nextNode.dueOn });
    case "measures": return row.measures;
    case "leader": return row.leader;
    case "lead": return row.leadUnit ?? row.group;
    case "cooperating": return row.leadUnit && row.group ? [row.group, row.cooperating].filter(Boolean).join("、") : row.cooperating;
    case "person": return row.person;
    case "remark": return row.number;
  }
}

/** The table of a meeting for Excel and Word: what is written here is read again by the import. */
export function publishedTable(sheet: Sheet, paper: "A4" | "A3", footer: string): WorkbookContent & { title: string } {
  const columns = publishColumnsOf(paper);
  return {
    sheetName: publish.sheetName, paper, official: true, footer,
    title: publishTexts.title({ title: sheet.directive.title }),
    subtitle: publishTexts.subtitle({ county: sheet.county, heldOn: sheet.directive.heldOn, n: sheet.rows.length }),
    columns: columns.map((column) => ({ header: publishTexts.column(column), width: widths[column], kind: column === "due" ? "date" : column === "serial" ? "number" : "text", merged: column === "category" })),
    rows: sheet.rows.map((row, index) => columns.map((column) => publishCell(column, row, index + 1))),
  };
}
