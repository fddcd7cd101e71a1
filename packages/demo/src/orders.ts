import type { TaskClass } from "@taizhang/policy";
import type { DirectiveSeed } from "./directives";
import type { Order } from "./make-item";
import { estates, parks, projects, rivers, roads, villages } from "./names-data";
import type { Organization } from "./organization";
import type { Random } from "./random";
import { commonTopics, departmentTopics, townshipTopics, type Topic } from "./task-topics";

const places: Record<string, readonly string[]> = { road: roads, estate: estates, village: villages, river: rivers, park: parks, project: projects };
const openings = ["要", "务必", "坚持问题导向，", "按照既定目标，", "对照年度目标，", "采取有力措施，"];
const closings = ["进展情况按期报送县政府督查室。", "遇到问题及时提请协调。", "确保质量和进度双达标。", "主要负责同志要亲自调度。", "责任落实到岗到人。"];
const shares = ["做好{s}职责范围内的配合工作", "提供{s}相关数据和政策支持", "负责{s}方面的要素保障", "参与联合检查和验收", "协助做好现场协调"];

/** A quantity as an office would write it: round where it is large. */
function quantity(random: Random, low: number, high: number): number {
  const value = random.int(low, high);
  return value >= 1000 ? Math.round(value / 100) * 100 : value >= 200 ? Math.round(value / 10) * 10 : value;
}

const fill = (random: Random, text: string, n: number) =>
  text.replace("{n}", String(n)).replace(/\{(road|estate|village|river|park|project)\}/g, (_, name: string) => random.pick(places[name] ?? [""]));

function ownerOf(random: Random, topic: Topic, org: Organization): string {
  return topic.owner === "*" ? random.pick(org.townships).key : topic.owner;
}

const anyBody = (random: Random, org: Organization) => random.pick(org.units.filter(({ kind }) => kind === "department")).key;
const classOf = (random: Random, directive: DirectiveSeed): TaskClass =>
  directive.key === "report" ? random.weighted({ A: 25, B: 60, C: 15 }) : random.weighted({ A: 12, B: 68, C: 20 });

/** The words of one made-up task of a meeting: a topic of a department, of a township, or of any body. */
export function orderFor(random: Random, directive: DirectiveSeed, index: number, org: Organization): Order {
  const suits = (topic: Topic) => directive.fields.length === 0 || directive.fields.includes(topic.field);
  const kind = random.weighted({ department: 60, township: 30, common: directive.fields.length === 0 ? 10 : 0 });
  const pool = (kind === "department" ? departmentTopics : kind === "township" ? townshipTopics : commonTopics).filter(suits);
  const topic = random.pick(pool.length > 0 ? pool : departmentTopics.filter(suits));
  const lead = topic.owner === "*" && kind === "common" ? anyBody(random, org) : ownerOf(random, topic, org);
  return wordsOf(random, topic, lead, `${directive.key}/${index}`, directive, org);
}

/** Puts a topic into the words of one task of this unit. */
export function wordsOf(random: Random, topic: Topic, lead: string, key: string, directive: DirectiveSeed, org: Organization): Order {
  const n = quantity(random, topic.low, topic.high);
  const title = fill(random, topic.title, n);
  const helpers = topic.cooperating.filter((unit) => unit !== lead && random.chance(0.62));
  const township = random.chance(0.16) && org.unit(lead).kind !== "township" ? [random.pick(org.townships).key] : [];
  const cooperating = [...new Set([...helpers, ...township])].map((unit) => ({ unit, share: random.pick(shares).replace("{s}", org.unit(unit).short) }));
  const opening = random.pick(openings);
  return {
    key, directive, title, field: topic.field, lead, cooperating, kind: topic.kind, plan: topic.plan, taskClass: classOf(random, directive),
    content: `${org.unit(lead).name}${opening}${title}，${topic.detail}${topic.detail ? "。" : ""}${random.pick(closings)}`.replace("，进展", "。进展"),
    targetValue: topic.unit === "" ? null : n, targetUnit: topic.unit,
    closingStandard: random.chance(0.7) ? `完成${n}${topic.unit}；${topic.detail ? `${topic.detail}；` : ""}佐证材料齐全` : null,
  };
}
