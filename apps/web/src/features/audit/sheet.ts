import type { WorkbookColumn, WorkbookContent } from "@taizhang/documents/write";
import { longestExport } from "@taizhang/domain/audit";
import { formatTime } from "../../components/format";
import type { AuditConditions } from "./address";
import { eventWords, type AuditEvent, type AuditTexts } from "./words";

type Sheet = { rows: readonly AuditEvent[]; cut: boolean; conditions: AuditConditions; at: Date };

const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));

/** The conditions of a file in words, how many rows it has, and whether older ones did not fit. */
function subtitle({ rows, cut, conditions, at }: Sheet, { t, titles }: AuditTexts): string {
  const { person, useCase, subject, sealings, from, to } = conditions;
  const parts = [
    person && `${t("person")} ${person}`, useCase && `${t("useCase")} ${titles.get(useCase) ?? useCase}`, subject && `${t("subject")} ${subject}`,
    from && t("sheet.from", { day: from }), to && t("sheet.to", { day: to }), sealings && t("sealings"),
  ].filter(Boolean);
  const facts = [t("sheet.conditions", { conditions: parts.join(t("sheet.between")) || t("any") }), t("sheet.count", { rows: rows.length }), t("sheet.at", { time: formatTime(at) })];
  return [facts.join(t("sheet.between")), ...(cut ? [t("sheet.cut", { limit: longestExport })] : [])].join("\n");
}

/** The audit as a sheet: the screen's words, with the codes beside them for who searches the log. */
export function auditSheet(sheet: Sheet, texts: AuditTexts): WorkbookContent {
  const { t, role } = texts;
  const column = (header: string, width: number, kind: WorkbookColumn["kind"] = "text"): WorkbookColumn => ({ header, width, kind });
  return {
    sheetName: t("file"), title: t("title"), subtitle: subtitle(sheet, texts),
    columns: [
      column(t("columns.number"), 10, "number"), column(t("at"), 20, "time"), column(t("who"), 12), column(t("columns.unit"), 16), column(t("columns.post"), 18), column(t("columns.role"), 14),
      column(t("useCase"), 18), column(t("columns.useCase"), 26), column(t("columns.outcome"), 12),
      column(t("columns.subjectType"), 12), column(t("subject"), 30), column(t("columns.subjectId"), 38), column(t("before"), 40), column(t("after"), 40), column(t("columns.seal"), 10, "number"),
    ],
    rows: sheet.rows.map((event) => {
      const { who, as, useCase, outcome, kind, subject } = eventWords(event, texts);
      return [
        event.id, formatTime(event.at, { seconds: true }), who, event.unitName, as, role(event.role), useCase, event.useCase, outcome,
        kind, subject, event.subjectId, json(event.before), json(event.after), event.position,
      ];
    }),
  };
}
