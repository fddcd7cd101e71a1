import { readQuantities, type Quantity } from "@taizhang/decomposition";
import type { CandidateValues } from "./candidate";

type Counted = Pick<Quantity, "start" | "unit">;
type Goal = Pick<CandidateValues, "targetValue" | "targetUnit" | "fanOut">;

/** 各建成2处, 每个乡镇培育3家, 分别新增5个: what stands between such a word and its number is the verb alone. */
const EACH = /(?:(?<!每|其)各自?(?![乡镇部单级类项街村社园企学医有相职区县市省科站工领位方界族条种个行环])|每(?:个|家|一个?)?(?:乡镇街道|乡镇|镇街|街道|乡|镇|单位|部门|园区|县区)|分别)[^，。；：！？\n]{0,14}$/;
/** Shares and the like are the same for one and for all. */
const NOT_ADDED = /^(?:[%％‰]|.*百分点|倍|天|小时|分钟|度)$/;

/** Whether a text asks each unit of a class for the number, not all of them together (domain 1.6). */
export function isPerUnit({ start }: Pick<Counted, "start">, body: string): boolean {
  return EACH.test(body.slice(Math.max(0, start - 24), start));
}

/** The target of a class whose members are each asked for the same: every member has it, the parent the sum. */
export function perUnitGoal(value: number, unit: string | null, members: readonly string[]): Goal {
  return {
    targetValue: NOT_ADDED.test(unit ?? "") ? value : value * members.length, targetUnit: unit,
    fanOut: members.map((unitId) => ({ unitId, targetValue: value })),
  };
}

type Asked = Goal & Pick<CandidateValues, "content">;

/**
 * What each unit is asked for, where the target is no more than that or its sum over the units; null where the target
 * stands for all together: the words state it as a whole, or the units have different shares of it.
 */
function askedOfEach({ content, targetValue, targetUnit, fanOut }: Asked): number | null {
  const stated = readQuantities(content);
  const isStated = stated.some(({ value }) => value === targetValue);
  const [first] = fanOut;
  if (!first) return stated.some((quantity) => quantity.value === targetValue && isPerUnit(quantity, content)) ? targetValue : null;
  const each = first.targetValue;
  if (each === null || fanOut.some((target) => target.targetValue !== each)) return null;
  const sum = perUnitGoal(each, targetUnit, fanOut.map(({ unitId }) => unitId)).targetValue;
  return sum === targetValue && (each === targetValue || !isStated) ? each : null;
}

/**
 * The target of an item that is given to another class, or to none. What each unit is asked for is asked of each of the
 * new units, the parent having their sum; without a class the figure itself is left. A target for all together stays.
 * @param members ids of the units of the new class; none without a class
 */
export function goalForClass(asked: Asked, members: readonly string[]): Goal {
  const { targetValue, targetUnit } = asked;
  const each = askedOfEach(asked);
  if (each === null) return { targetValue, targetUnit, fanOut: [] };
  return members.length > 0 ? perUnitGoal(each, targetUnit, members) : { targetValue: each, targetUnit, fanOut: [] };
}
