import type { Role } from "@taizhang/policy";

/** A named account of the demonstration: `unit` and `post` are keys of the organization, `title` is printed after the start. */
export type DemoAccountSeed = { username: string; name: string; role: Role; unit: string; post: string; title: string };

/** Known only in the demonstration; eight characters and more, all four classes of the password policy. */
export const demoPassword = "Taizhang#2026";

/** One account per role and the ones a walk through the product needs. */
export const demoAccountSeeds: readonly DemoAccountSeed[] = [
  { username: "xianzhang", name: "沈致远", role: "magistrate", unit: "gov", post: "mayor", title: "县长 · county magistrate" },
  { username: "fuxianzhang", name: "陆明川", role: "county_leader", unit: "gov", post: "vice2", title: "副县长 · county leader" },
  { username: "ducha", name: "韩立新", role: "supervision_office", unit: "supervision", post: "supervision/0", title: "督查室 · supervision office" },
  { username: "ducha2", name: "董清扬", role: "supervision_office", unit: "supervision", post: "supervision/1", title: "督查室第二人 · second officer of the supervision office" },
  { username: "zhengfuban", name: "何文清", role: "government_office", unit: "office", post: "office/0", title: "政府办 · government office" },
  { username: "zhujian.ju", name: "魏建平", role: "unit_head", unit: "zhujian", post: "zhujian/head", title: "住建局局长 · head of a department" },
  { username: "zhujian.lianluo", name: "邱晓敏", role: "liaison", unit: "zhujian", post: "zhujian/liaison", title: "住建局联络员 · liaison of a department" },
  { username: "zhujian.chengban", name: "谭志航", role: "officer", unit: "zhujian", post: "zhujian/0", title: "住建局承办人 · officer of a department" },
  { username: "chengguan.zhen", name: "罗广田", role: "unit_head", unit: "cgz", post: "cgz/head", title: "城关镇镇长 · head of a township" },
  { username: "chengguan.lianluo", name: "苗秀英", role: "liaison", unit: "cgz", post: "cgz/liaison", title: "城关镇联络员 · liaison of a township" },
  { username: "tongji", name: "卢静怡", role: "data_unit", unit: "tongji", post: "tongji/data", title: "统计局 · data unit" },
  { username: "huanjing", name: "白若溪", role: "data_unit", unit: "huanjing", post: "huanjing/data", title: "生态环境分局 · data unit" },
  { username: "renda", name: "葛树森", role: "observer", unit: "congress", post: "congress1", title: "县人大 · observer" },
  { username: "xitong", name: "程昊", role: "system_admin", unit: "office", post: "admin/system", title: "系统管理员 · system administrator" },
  { username: "anquan", name: "金雨桐", role: "security_admin", unit: "office", post: "admin/security", title: "安全管理员 · security administrator" },
  { username: "shenji", name: "柴明", role: "audit_admin", unit: "office", post: "admin/audit", title: "审计管理员 · audit administrator" },
];
