import type { Role } from "@taizhang/policy";
import type { DemoAccountSeed } from "./accounts-data";
import { leaderSeeds } from "./leaders-data";
import { givenFirst, givenSecond, surnames } from "./names-data";
import { fullPinyin } from "./pinyin";
import { idOf, randomOf, type Random } from "./random";
import { unitSeeds, type UnitSeed } from "./units-data";

/** A person in a post; `kind` tells what the generator needs of the post. */
export type Person = {
  key: string; userId: string; postId: string; name: string; username: string; phone: string; since: string;
  unit: string; role: Role; title: string; kind: "leader" | "head" | "liaison" | "officer" | "office" | "data" | "admin";
};
type Place = Pick<Person, "key" | "unit" | "role" | "title" | "kind">;

const sections = ["办公室主任", "综合股股长", "业务股股长", "项目股股长", "法规股股长", "财务股股长", "综合股科员", "业务股科员", "项目股科员", "办公室科员"];
const townOffices = ["党政综合办主任", "经济发展办主任", "乡村建设办主任", "应急消防站站长", "综合执法队队长", "便民服务中心主任", "财政所所长", "民生事务办主任", "经济发展办科员", "乡村建设办科员", "党政综合办科员"];
const headTitles = [["局", "局长"], ["办公室", "主任"], ["中心", "主任"], ["公司", "总经理"], ["部", "部长"], ["分局", "局长"], ["大队", "大队长"], ["街道", "办事处主任"], ["镇", "镇长"], ["乡", "乡长"], ["院", "院长"], ["会", "主席"]] as const;

const headTitle = (unit: UnitSeed) => headTitles.find(([ending]) => unit.name.endsWith(ending))?.[1] ?? "主要负责人";
const administrators = [["system", "system_admin", "系统管理员"], ["security", "security_admin", "安全管理员"], ["audit", "audit_admin", "审计管理员"]] as const;
const data = new Set(["tongji", "huanjing"]);

/** Offices that run the system have officers of their own role, and a few who answer for the office's own tasks. */
function officePlaces(unit: UnitSeed): Place[] {
  const role = unit.key === "supervision" ? "supervision_office" : unit.key === "office" ? "government_office" : "observer";
  const titles = ["主任", "副主任", "一级主任科员", "二级主任科员", "科员", "科员", "科员"];
  const own = [["head", "unit_head", "负责人"], ["liaison", "liaison", "联络员"], ["officer", "officer", "承办人"]] as const;
  return [
    ...titles.map((title, index): Place => ({ key: `${unit.key}/${index}`, unit: unit.key, role, title: `${unit.short}${title}`, kind: "office" })),
    ...own.map(([kind, ownRole, title]): Place => ({ key: `${unit.key}/${kind}`, unit: unit.key, role: ownRole, title: `${unit.short}${title}`, kind })),
  ];
}

function unitPlaces(unit: UnitSeed, random: Random): Place[] {
  const place = (name: string, role: Role, title: string, kind: Person["kind"]): Place => ({ key: `${unit.key}/${name}`, unit: unit.key, role, title, kind });
  const titles = unit.kind === "township" ? townOffices : sections;
  const officers = random.int(5, titles.length);
  return [
    place("head", "unit_head", `${unit.short}${headTitle(unit)}`, "head"),
    place("liaison", "liaison", `${unit.short}联络员`, "liaison"),
    ...titles.slice(0, officers).map((title, index) => place(String(index), "officer", title, "officer")),
    ...(data.has(unit.key) ? [place("data", "data_unit", `${unit.short}数据专员`, "data")] : []),
  ];
}

function places(): Place[] {
  const random = randomOf("places");
  return [
    ...leaderSeeds.map((it): Place => ({ ...it, kind: "leader" })),
    ...unitSeeds.flatMap((unit) => (unit.kind === "leadership" ? [] : unit.kind === "office" ? officePlaces(unit) : unitPlaces(unit, random))),
    ...administrators.map(([key, role, title]): Place => ({ key: `admin/${key}`, unit: "office", role, title, kind: "admin" })),
  ];
}

function makeName(random: Random, taken: Set<string>): string {
  for (;;) {
    const middle = random.chance(0.78) ? random.pick([...givenFirst]) : "";
    const name = random.pick([...surnames]) + middle + random.pick([...givenSecond]);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function makeUsername(name: string, taken: Set<string>): string {
  const base = fullPinyin(name);
  for (let number = 1; ; number++) {
    const username = number === 1 ? base : `${base}${number}`;
    if (taken.has(username)) continue;
    taken.add(username);
    return username;
  }
}

/** Everybody who has an account; the named accounts of the demonstration sit in the posts that they name. */
export function personnel(today: string, named: readonly DemoAccountSeed[]): Person[] {
  const random = randomOf("people");
  const year = Number(today.slice(0, 4));
  const byPost = new Map(named.map((account) => [account.post, account]));
  const names = new Set(named.map(({ name }) => name));
  const usernames = new Set(named.map(({ username }) => username));
  return places().map((place) => {
    const account = byPost.get(place.key);
    const name = account?.name ?? makeName(random, names);
    const since = `${year - random.int(1, 5)}-${String(random.int(1, 9)).padStart(2, "0")}-${String(random.int(1, 28)).padStart(2, "0")}`;
    return {
      ...place, userId: idOf("user", place.key), postId: idOf("post", place.key), name,
      username: account?.username ?? makeUsername(name, usernames), phone: `66${String(random.int(0, 9_999)).padStart(4, "0")}`, since,
    };
  });
}
