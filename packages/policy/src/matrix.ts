/** Ids of the roles a post can carry (product chapter 1); `system` is the role of jobs and of sign-in itself. */
export const roles = [
  "magistrate", "county_leader", "supervision_office", "government_office",
  "unit_head", "liaison", "officer", "data_unit", "observer",
  "system_admin", "security_admin", "audit_admin", "system",
] as const;
export type Role = (typeof roles)[number];

/** The three administrators exclude each other and every business role (domain 4.4, 三员分立). */
export const administratorRoles = ["system_admin", "security_admin", "audit_admin"] as const satisfies readonly Role[];

/**
 * How far a permission reaches.
 * own: rows I opened · unit: rows my unit answers for · involved: rows my unit answers for or helps with ·
 * portfolio: fields, units and items of a leader's post · county: every row.
 */
export const reaches = ["own", "unit", "involved", "portfolio", "county"] as const;
export type Reach = (typeof reaches)[number];

export type Kind = "read" | "write";
export type Row = { title: string; kind: Kind; reach: Partial<Record<Role, Reach>> };

const everyRole = (reach: Reach) => Object.fromEntries(roles.map((role) => [role, reach])) as Record<Role, Reach>;
const unitStaff = (reach: Reach) => ({ unit_head: reach, liaison: reach, officer: reach });
const unitLead = (reach: Reach) => ({ unit_head: reach, liaison: reach });
const offices = { supervision_office: "county", government_office: "county" } as const;
const leaders = { magistrate: "county", county_leader: "portfolio" } as const;
const business = {
  ...leaders, ...offices, ...unitStaff("involved"), data_unit: "involved", observer: "county",
} as const;
/** What every business role may know of the whole county. */
const businessCounty = Object.fromEntries(Object.keys(business).map((role) => [role, "county"])) as Record<keyof typeof business, "county">;
const signedIn: Partial<Record<Role, Reach>> = { ...everyRole("own") };
delete signedIn.system;

/** The table an official would draw: one row per permission, one cell per role. A missing cell means: not at all. */
export const matrix = {
  "organization.read": { title: "查看机构、人员和分管", kind: "read", reach: everyRole("county") },
  "organization.manage": { title: "维护机构、岗位和人员", kind: "write", reach: { system_admin: "county", system: "county" } },
  "learning.read": { title: "查看名称与职责建议", kind: "read", reach: { supervision_office: "county", system_admin: "county" } },
  "learning.decide": { title: "采纳名称与职责建议", kind: "write", reach: { system_admin: "county" } },
  "organization.setUp": { title: "建立一个县", kind: "write", reach: { system: "county" } },
  "organization.delegate": { title: "指定代行人（AB角）", kind: "write", reach: { magistrate: "own", county_leader: "own" } },
  "calendar.read": { title: "查看工作日历", kind: "read", reach: everyRole("county") },
  "calendar.manage": { title: "维护工作日历和季节", kind: "write", reach: { system_admin: "county" } },
  "access.read": { title: "查看账号", kind: "read", reach: { system_admin: "county", security_admin: "county" } },
  "access.manage": { title: "开通、停用账号", kind: "write", reach: { system_admin: "county", system: "county" } },
  "access.secure": { title: "重置口令、解除锁定、注销会话", kind: "write", reach: { security_admin: "county" } },
  "access.signIn": { title: "登录", kind: "write", reach: { system: "county" } },
  "access.self": { title: "改口令、换岗位、退出", kind: "write", reach: signedIn },
  "audit.read": { title: "查看操作留痕", kind: "read", reach: { audit_admin: "county", security_admin: "county", system: "county" } },
  "audit.export": { title: "导出操作留痕", kind: "write", reach: { audit_admin: "county" } },
  "audit.seal": { title: "封存操作留痕", kind: "write", reach: { system: "county" } },
  "draft.read": { title: "取回草稿", kind: "read", reach: signedIn },
  "draft.save": { title: "保存草稿", kind: "write", reach: signedIn },
  "draft.purge": { title: "清理过期草稿和重复提交记录", kind: "write", reach: { system: "county" } },
  "directive.read": { title: "查看部署原文", kind: "read", reach: { magistrate: "county", county_leader: "county", ...offices, observer: "county", system: "county" } },
  "directive.record": { title: "登记会议和文件", kind: "write", reach: offices },
  "directive.remove": { title: "移除误登的会议和文件", kind: "write", reach: offices },
  "directive.removed": { title: "查看已移除的会议和文件", kind: "read", reach: offices },
  "directive.decompose": { title: "分解任务", kind: "write", reach: { supervision_office: "county" } },
  "suggestion.read": { title: "查看模型建议", kind: "read", reach: { supervision_office: "county", system: "county" } },
  "suggestion.store": { title: "保存模型建议", kind: "write", reach: { system: "county" } },
  "task.read": { title: "查看事项", kind: "read", reach: { ...business, system: "county" } },
  "task.export": { title: "导出台账", kind: "write", reach: business },
  "ledger.arrange": { title: "保存个人视图", kind: "write", reach: Object.fromEntries(Object.keys(business).map((role) => [role, "own"])) as Record<keyof typeof business, "own"> },
  "task.view": { title: "查阅限制事项", kind: "write", reach: business },
  "task.dispatch": { title: "立项、编号、交办", kind: "write", reach: { supervision_office: "county" } },
  "task.edit": { title: "调整事项", kind: "write", reach: { supervision_office: "county" } },
  "task.signIn": { title: "签收", kind: "write", reach: unitStaff("involved") },
  "task.assign": { title: "明确责任人", kind: "write", reach: unitLead("involved") },
  "task.plan": { title: "制定节点计划", kind: "write", reach: { ...unitStaff("unit"), supervision_office: "county" } },
  "plan.enter": { title: "填报日、周、月完成数", kind: "write", reach: unitStaff("unit") },
  "plan.money": { title: "填报资金和入统", kind: "write", reach: { ...unitStaff("unit"), supervision_office: "county" } },
  "plan.keep": { title: "月末留存计划基准", kind: "write", reach: { system: "county" } },
  "plan.learn": { title: "从办结事项测算阶段工期", kind: "write", reach: { system: "county" } },
  "task.request": { title: "提出异议、延期、办结申请", kind: "write", reach: unitStaff("involved") },
  "task.decide": { title: "审批延期申请", kind: "write", reach: { supervision_office: "county" } },
  "task.adjudicate": { title: "裁定职责异议", kind: "write", reach: offices },
  "task.close": { title: "销号", kind: "write", reach: { supervision_office: "county" } },
  "task.instruct": { title: "批示", kind: "write", reach: leaders },
  "task.answer": { title: "答复批示", kind: "write", reach: unitStaff("unit") },
  "task.confirmShare": { title: "确认配合单位完成", kind: "write", reach: unitStaff("unit") },
  "task.refresh": { title: "更新亮灯", kind: "write", reach: { system: "county" } },
  "lamp.read": { title: "查看亮灯规则", kind: "read", reach: { ...businessCounty } },
  "lamp.manage": { title: "制定亮灯规则", kind: "write", reach: { supervision_office: "county" } },
  "report.write": { title: "反馈进展", kind: "write", reach: unitStaff("involved") },
  "report.confirm": { title: "负责人确认", kind: "write", reach: { unit_head: "involved" } },
  "report.check": { title: "核实反馈", kind: "write", reach: { supervision_office: "county" } },
  "file.add": { title: "上传附件", kind: "write", reach: { ...unitStaff("own"), supervision_office: "own", government_office: "own" } },
  "file.download": { title: "下载附件", kind: "write", reach: business },
  "indicator.read": { title: "查看指标", kind: "read", reach: { ...business, system: "county" } },
  "indicator.export": { title: "导出指标", kind: "write", reach: business },
  "indicator.manage": { title: "设立指标、下达年度目标", kind: "write", reach: offices },
  "indicator.enter": { title: "录入指标数据、申请剔除", kind: "write", reach: { data_unit: "unit" } },
  "indicator.confirm": { title: "确认指标数据", kind: "write", reach: { data_unit: "unit", unit_head: "unit" } },
  "indicator.decide": { title: "登记剔除批复", kind: "write", reach: { supervision_office: "county" } },
  "indicator.explain": { title: "说明指标原因", kind: "write", reach: unitStaff("unit") },
  "indicator.return": { title: "报送指标凭证", kind: "write", reach: unitStaff("involved") },
  "indicator.refresh": { title: "更新指标", kind: "write", reach: { system: "county" } },
  "overview.read": { title: "查看县情总览", kind: "read", reach: { ...leaders, ...offices, observer: "county" } },
  "desk.read": { title: "查看督查工作台", kind: "read", reach: offices },
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof matrix;
export const permissions = Object.keys(matrix) as Permission[];

/** Permissions of one kind, as a type: a query may only declare a read, a command only a write. */
export type PermissionOf<K extends Kind> = { [P in Permission]: (typeof matrix)[P]["kind"] extends K ? P : never }[Permission];

/** The reach of a permission for a role, or null where the role does not have it. */
export function reachOf(permission: Permission, role: Role): Reach | null {
  const cells: Partial<Record<Role, Reach>> = matrix[permission].reach;
  return cells[role] ?? null;
}
