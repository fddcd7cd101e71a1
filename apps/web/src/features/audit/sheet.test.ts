import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import messages from "../../messages/zh-CN/index";
import { auditSheet } from "./sheet";
import { eventWords, type AuditEvent, type AuditTexts } from "./words";

const of = (namespace: "admin.audit" | "values.role") => createTranslator({ locale: "zh-CN", messages, namespace }) as never;
const texts: AuditTexts = { t: of("admin.audit"), role: of("values.role"), titles: new Map([["access.signIn", "登录"], ["report.undoAccept", "撤销核实"]]) };
const conditions = { person: "", useCase: "", subject: "", sealings: false, from: null, to: null };
const event = (over: Partial<AuditEvent>): AuditEvent => ({
  id: 7, at: new Date("2026-11-29T01:02:03Z"), actorName: "王督", role: "supervision_office", postTitle: "督查员", unitName: "督查室", deputy: null,
  useCase: "report.undoAccept", subjectType: "task", subjectId: "6f0c", before: null, after: { state: "submitted" }, position: 3, subject: { key: "2026-0101", name: null }, ...over,
});
const signedIn = (outcome: string, over: Partial<AuditEvent> = {}) => event({
  actorName: "sign-in", role: "system", postTitle: null, unitName: null, useCase: "access.signIn", subjectType: "account", after: { outcome }, subject: { key: null, name: "赵新" }, ...over,
});
const sheet = (rows: AuditEvent[], over: object = {}) => auditSheet({ rows, cut: false, conditions: { ...conditions, ...over }, at: new Date("2026-11-29T02:00:00Z") }, texts);

describe("an event in the reader's words", () => {
  it("is done by the system, with its job beside it, where no person did it", () => {
    expect(eventWords(event({ actorName: "seal-audit", role: "system", postTitle: null }), texts)).toMatchObject({ who: "系统", as: "封存操作留痕" });
    expect(eventWords(event({ deputy: "1" }), texts)).toMatchObject({ who: "王督", as: "督查员 · 代行" });
  });
  it("says how a sign-in ended, and that a person was refused, and nothing of other outcomes", () => {
    const outcomes = ["signed_in", "refused", "locked", "address_locked", "disabled", "no_post"].map((outcome) => eventWords(signedIn(outcome), texts).outcome);
    expect(outcomes).toEqual(["成功", "口令错误", "已锁定", "来源地址已锁定", "账号已停用", "没有在任岗位"]);
    expect(eventWords(event({ after: { outcome: "refused" } }), texts).outcome).toBe("被拒绝");
    expect(eventWords(event({ after: { outcome: "unlocked" } }), texts).outcome).toBeNull();
  });
  it("names its subject by number and name, a tried name without an account as such, and else by its kind alone", () => {
    expect(eventWords(event({ subject: { key: "2026-0101", name: "修渠" } }), texts)).toMatchObject({ kind: "事项", subject: "2026-0101 修渠" });
    expect(eventWords(signedIn("refused", { subjectId: "unknown:1234", subject: { key: null, name: null } }), texts).subject).toBe("（没有这个账号）");
    expect(eventWords(event({ subject: { key: null, name: null } }), texts)).toMatchObject({ kind: "事项", subject: null });
  });
});

describe("the audit as a file", () => {
  it("has the screen's words with the codes beside them, and the time as a time", () => {
    const { columns, rows } = sheet([event({})]);
    const row = Object.fromEntries(columns.map(({ header }, at) => [header, rows[0]?.[at]]));
    expect(row).toMatchObject({ 谁: "王督", 角色: "督查室", 操作: "撤销核实", 操作代码: "report.undoAccept", 对象类别: "事项", 对象: "2026-0101", 对象编号: "6f0c", 此后: '{"state":"submitted"}', 封存位置: 3 });
    expect([columns[1]?.kind, rows[0]?.[1]]).toEqual(["time", "2026-11-29 09:02:03"]);
    expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length);
  });
  it("says its conditions and how many rows it has", () => {
    expect(sheet([event({})]).subtitle).toBe("条件：全部；共 1 条；导出于 2026-11-29 10:00");
    expect(sheet([], { person: "赵", useCase: "access.signIn", subject: "2026-0101", sealings: true, from: "2026-11-01", to: "2026-11-30" }).subtitle)
      .toBe("条件：人员 赵；操作 登录；对象 2026-0101；自 2026-11-01；至 2026-11-30；包括系统封存；共 0 条；导出于 2026-11-29 10:00");
  });
  it("says where older rows did not fit", () => {
    expect(auditSheet({ rows: [event({})], cut: true, conditions, at: new Date() }, texts).subtitle).toContain("只含最新的 20,000 条");
  });
});
