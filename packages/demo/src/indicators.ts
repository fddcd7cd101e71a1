import type { indicatorCauses, indicatorExclusions, indicatorQuestions, indicatorReturns, indicators, indicatorTargets } from "@taizhang/db";
import { indicatorStanding, type IndicatorFacts, type ValueTuple } from "@taizhang/domain/indicator/lamp";
import { addDays, indicatorPeriods, indicatorRule1, questionsAbout } from "@taizhang/planning";
import { indicatorSeeds, type IndicatorSeed } from "./indicators-data";
import { indicatorYears, knownPeriods, rankOf, usual, valueOf, type ValueRow } from "./indicator-values";
import { instant, type Item } from "./item";
import type { World } from "./make-item";
import { fieldId, unitId } from "./organization";
import { idOf } from "./random";

type Made = { row: typeof indicators.$inferInsert & { id: string }; seed: IndicatorSeed; copy: number; values: ValueRow[]; target: typeof indicatorTargets.$inferInsert; before: typeof indicatorTargets.$inferInsert };
type Tables = readonly (readonly [string, readonly object[]])[];

const dataPerson = (world: World, key: string) => idOf("user", `${key}/data`);
const source: Record<string, string> = { tongji: "统计月报", huanjing: "市环境监测网" };
/** Whose last month has not come yet. */
const late = new Set(["Z-12", "M-05", "H-08"]);
const roundTo = (value: number) => (value >= 1000 ? Math.round(value / 10) * 10 : value >= 100 ? Math.round(value) : Math.round(value * 10) / 10);

/** The yearly target: what the year would give without chance, times how ambitious it is. */
function targetValue(seed: IndicatorSeed, year: number, values: readonly ValueRow[]): number {
  if (seed.targetKind === "growth" || seed.targetKind === "rank") return seed.aim;
  const periods = indicatorPeriods(year, seed.frequency);
  const firstYear = year - indicatorYears + 1;
  if (seed.aggregation === "days") {
    const last = values.filter(({ period }) => period.startsWith(`${year - 1}-`)).reduce((sum, { value }) => sum + value, 0);
    return Math.max(seed.targetKind === "ceiling" ? 9 : 0, Math.round(last * seed.aim));
  }
  const level = periods.map((period) => usual(seed, period, firstYear));
  const whole = seed.aggregation === "stock" ? (level.at(-1) ?? 0) : level.reduce((sum, one) => sum + one, 0) / (seed.aggregation === "average" || seed.aggregation === "weighted" ? periods.length : 1);
  const value = whole * seed.aim;
  return seed.decimals === 3 ? Math.round(value * 1000) / 1000 : seed.aggregation === "count" ? Math.round(value) : value < 10 ? Math.round(value * 100) / 100 : roundTo(value);
}

function valueRows(seed: IndicatorSeed, copy: number, indicatorId: string, world: World): ValueRow[] {
  const year = Number(world.today.slice(0, 4));
  const fine = indicatorSeeds.find(({ number }) => number === "H-01") ?? seed;
  const output = indicatorSeeds.find(({ number }) => number === "Z-03");
  const periods = knownPeriods(seed, world.today);
  const known = late.has(seed.number) && copy === 0 ? periods.slice(0, -1) : periods;
  return known.map((period): ValueRow => {
    const value = valueOf(seed, fine, copy, period, year - indicatorYears + 1);
    const at = instant(addDays(period.endOn, seed.frequency === "day" ? 1 : seed.frequency === "ten_day" ? 4 : 14), 10, 20);
    return {
      id: idOf("value", indicatorId, period.name), indicatorId, period: period.name, value, weight: seed.aggregation === "weighted" && output ? valueOf(output, fine, copy, period, year - indicatorYears + 1) : null, cumulative: null, yoy: null, ...rankOf(seed, period, value), state: "confirmed",
      source: source[seed.data] ?? "统计月报", document: null, correctsId: null, reason: null, isCurrent: true, authorId: dataPerson(world, seed.data), enteredAt: at, confirmedBy: dataPerson(world, seed.data), confirmedAt: at,
    };
  });
}

function made(seed: IndicatorSeed, copy: number, world: World): Made {
  const id = idOf("indicator", seed.number, copy);
  const year = Number(world.today.slice(0, 4));
  const lead = world.org.unit(seed.lead);
  const town = copy === 0 ? "" : (world.org.townships[(copy - 1) % world.org.townships.length]?.short ?? "");
  const values = valueRows(seed, copy, id, world);
  const target = (of: number): typeof indicatorTargets.$inferInsert => ({
    id: idOf("target", id, of), indicatorId: id, year: of, kind: seed.targetKind, value: targetValue(seed, of, values), source: `市下达${of}年目标任务`, trajectory: seed.trajectory, points: [],
    authorId: world.org.supervisor(0).userId, createdAt: instant(`${of}-01-20`, 9),
  });
  return {
    seed, copy, values, target: target(year), before: target(year - 1),
    row: {
      id, number: copy === 0 ? seed.number : `${seed.number}/${copy}`, name: copy === 0 ? seed.name : `${seed.name}（${town}${copy > world.org.townships.length ? copy : ""}）`, unit: seed.unit, decimals: seed.decimals,
      direction: seed.direction, aggregation: seed.aggregation, frequency: seed.frequency, lowest: seed.lowest, highest: seed.highest, dataUnitId: unitId(seed.data), leadUnitId: unitId(seed.lead),
      leaderPostId: lead.leader ? idOf("post", lead.leader) : null, fieldId: fieldId(seed.field), level: seed.level, evaluation: seed.evaluation, composite: seed.composite ?? false,
      pairId: seed.pair ? idOf("indicator", seed.pair, copy) : null, vouchers: [...(seed.vouchers ?? [])], restricted: false, retiredOn: null, authorId: world.org.supervisor(0).userId,
      createdAt: instant(`${year - indicatorYears}-12-28`, 9),
    },
  };
}

/** A correction of this year: the first number came from an early sheet, the counter-entry from the bulletin. */
function correct(indicator: Made | undefined): ValueRow[] {
  const current = indicator?.values.at(-3);
  if (!current) return [];
  const first: ValueRow = { ...current, id: idOf("value", current.indicatorId, current.period, "first"), value: Math.round(current.value * 0.93 * 100) / 100, isCurrent: false, source: "部门快报" };
  Object.assign(current, { correctsId: first.id, reason: "快报漏计两家企业，以统计月报为准", source: "统计月报" });
  return [first];
}

function exclusions(pm25: Made | undefined, world: World): (typeof indicatorExclusions.$inferInsert)[] {
  const high = (pm25?.values ?? []).filter(({ period, value }) => period.startsWith(world.today.slice(0, 4)) && value > 180);
  return high.slice(0, 2).map((value, index) => ({
    id: idOf("exclusion", value.id), indicatorId: value.indicatorId, period: value.period, original: value.value, adjusted: null, basis: "受输入性沙尘影响，按照受沙尘天气过程影响城市空气质量评价的规定申请剔除当日数据",
    document: `云环函〔${world.today.slice(0, 4)}〕${12 + index}号`, state: index === 0 ? "approved" : "applied", unitId: unitId("huanjing"), authorId: dataPerson(world, "huanjing"), appliedAt: instant(addDays(value.period, 3), 9),
    decidedBy: index === 0 ? world.org.supervisor(0).userId : null, decidedAt: index === 0 ? instant(addDays(value.period, 20), 15) : null,
    decision: index === 0 ? "经审核属沙尘天气过程，同意剔除" : null, decisionDocument: index === 0 ? `省环监函〔${world.today.slice(0, 4)}〕31号` : null,
  }));
}

const causeTexts: Record<string, readonly [kind: "objective" | "subjective", text: string]> = {
  "Z-06": ["objective", "两家铸件出口企业订单减少，海运价格上涨，出口额同比下降"],
  "Z-04": ["subjective", "前期手续办理慢，三个项目未按计划开工，入库资料准备不及时"],
  "H-01": ["objective", "采暖季以来静稳天气偏多，扩散条件差；重点企业错峰生产已启动"],
  "Z-10": ["subjective", "在谈外资项目跟踪不紧，未形成到位资金"],
};

function causeRows(list: readonly Made[], world: World): (typeof indicatorCauses.$inferInsert)[] {
  return list.flatMap(({ seed, row, values }) => {
    const cause = causeTexts[seed.number];
    const period = values.at(-1)?.period;
    const head = world.org.head(seed.lead);
    return cause && period ? [{ id: idOf("cause", row.id), indicatorId: row.id, period, kind: cause[0], text: cause[1], unitId: unitId(seed.lead), authorId: head.userId, authorName: head.name, at: instant(addDays(world.today, -4), 16) }] : [];
  });
}

/** Townships report for what has vouchers; some of them not yet for the last month. */
function returnRows(list: readonly Made[], world: World): (typeof indicatorReturns.$inferInsert)[] {
  return list.filter(({ seed }) => seed.vouchers).flatMap(({ seed, row, values }) => {
    const [previous, last] = values.slice(-2).map(({ period }) => period);
    return world.org.townships.flatMap((town, index) => [previous, last].flatMap((period, turn) => {
      if (!period || (turn === 1 && (index * 7 + seed.number.length + (seed.vouchers ?? []).length) % 5 === 0)) return [];
      return [{ id: idOf("return", row.id, period, town.key), indicatorId: row.id, period, unitId: unitId(town.key), vouchers: (seed.vouchers ?? []).slice(0, turn === 1 && index % 4 === 1 ? -1 : undefined), note: null, authorId: world.org.liaison(town.key).userId, at: instant(addDays(world.today, -12 + turn), 11) }];
    }));
  });
}

/** Tasks that feed an indicator: open ones of its lead unit and field, or of its lead unit. */
function taskRows(list: readonly Made[], items: readonly Item[]): { indicatorId: string; taskId: string }[] {
  return list.flatMap(({ seed, row }) => {
    const own = items.filter((item) => item.lead === seed.lead && item.children.length === 0 && item.row.state !== "cancelled" && !item.row.restricted && item.row.dispatchedAt);
    const near = own.filter(({ field }) => field === seed.field);
    return (near.length > 0 ? near : own).slice(-3).map((item) => ({ indicatorId: row.id, taskId: item.row.id }));
  });
}

const tuple = ({ period, value, weight, cumulative, rank, rankOf: of }: ValueRow): ValueTuple => [period, value, weight ?? null, cumulative ?? null, rank ?? null, of ?? null];

function standings(list: readonly Made[], approved: readonly (typeof indicatorExclusions.$inferInsert)[], world: World): object[] {
  const year = Number(world.today.slice(0, 4));
  return list.flatMap(({ row, seed, values, target, before }) => {
    const facts: IndicatorFacts = {
      id: row.id, aggregation: seed.aggregation, direction: seed.direction, frequency: seed.frequency, lowest: seed.lowest, highest: seed.highest,
      values: values.filter(({ state, isCurrent }) => state === "confirmed" && isCurrent).map(tuple),
      targets: [before, target].map(({ year: of, kind, value, trajectory }) => [of, kind, value, trajectory ?? "even", []] as const),
      exclusions: approved.filter(({ indicatorId, state }) => indicatorId === row.id && state === "approved").map(({ period, adjusted }) => [period, adjusted ?? null] as const),
    };
    return [year - 1, year].map((of) => ({ indicatorId: row.id, year: of, rule: indicatorRule1, computedOn: world.today, ...indicatorStanding(facts, of, world.today) }));
  });
}

/** What the program itself asks about the last months when they are entered; the answers are still to come. */
function questionRows(list: readonly Made[]): (typeof indicatorQuestions.$inferInsert)[] {
  return list.filter(({ seed }) => seed.frequency === "month").flatMap(({ seed, values, target }) => {
    const value = values.at(-1);
    if (!value) return [];
    const yearly = seed.targetKind === "floor" || seed.targetKind === "ceiling" ? target.value : null;
    return questionsAbout({ rule: seed, entered: value, history: values.slice(0, -1), target: yearly })
      .map(({ kind, values: figures }) => ({ id: idOf("question", value.id, kind), indicatorId: value.indicatorId, valueId: value.id, period: value.period, kind, figures: { ...figures }, askedAt: value.enteredAt }));
  });
}

/**
 * 60 months of indicators with targets, ranks, corrections, exclusions and what stands beside them. At scale 1 the
 * county's own; from scale 2 on further copies by township, about 50 more with each step (daily and ten-day ones are not copied).
 */
export function indicatorTables(items: readonly Item[], world: World, scale: number): Tables {
  const copies = scale >= 2 ? Math.round(scale * 1.3) : 1;
  const list = indicatorSeeds.flatMap((seed) => Array.from({ length: seed.frequency === "month" ? copies : 1 }, (_, copy) => made(seed, copy, world)));
  const own = list.filter(({ copy }) => copy === 0);
  const find = (number: string) => own.find(({ seed }) => seed.number === number);
  const corrected = correct(find("Z-03"));
  // October's foreign trade waits for confirmation.
  const waiting = find("Z-07")?.values.at(-1);
  if (waiting) Object.assign(waiting, { state: "entered", confirmedBy: null, confirmedAt: null });
  const excluded = exclusions(find("H-01"), world);
  // The companion of an indicator must be there before it.
  const rows = list.map(({ row }) => row).sort((a, b) => Number(Boolean(a.pairId)) - Number(Boolean(b.pairId)));
  const reporting = list.filter(({ seed }) => seed.vouchers).flatMap(({ row }) => world.org.townships.map(({ key }) => ({ indicatorId: row.id, unitId: unitId(key) })));
  return [
    ["indicators", rows], ["indicator_units", reporting], ["indicator_targets", list.flatMap(({ target, before }) => [before, target])],
    ["indicator_values", [...corrected, ...list.flatMap(({ values }) => values)]], ["indicator_exclusions", excluded], ["indicator_questions", questionRows(own)],
    ["indicator_causes", causeRows(own, world)], ["indicator_returns", returnRows(own, world)], ["indicator_tasks", taskRows(own, items)], ["indicator_standings", standings(list, excluded, world)],
  ];
}

