import type { LampRule, LampRuleSet } from "./lamp-rules";

export const lampPresetKeys = ["yinchuan", "time_left", "days_left"] as const;
export type LampPresetKey = (typeof lampPresetKeys)[number];

const overdue: LampRule = { measure: "overdue", bound: 1, lamp: "red" };
/** A red month that was made up stays visible for a year, so that history is not washed away. */
const madeUp: LampRule = { measure: "made_up", bound: 12, lamp: "yellow" };

/**
 * Rule sets to begin with, after what is really used (fact 7 of the domain).
 *
 * - 银川: 10–30 points behind yellow, more red; start missed in its month yellow, by three months red; money behind its
 *   requirement red; not entered into statistics by one month yellow, by two red.
 * - Share of time left: at 30 % yellow, at 15 % red where the work is behind (the letter would be orange; lamps have no
 *   orange, which is a level of supervision).
 * - Days left: yellow in the last three days.
 *
 * In all of them what is overdue is red and a made-up miss stays yellow.
 */
export const lampPresets: Readonly<Record<LampPresetKey, readonly LampRule[]>> = {
  yinchuan: [
    overdue,
    { measure: "missed_start", bound: 3, lamp: "red" },
    { measure: "gap", bound: 30, beyond: true, lamp: "red" },
    { measure: "money", bound: 1, lamp: "red" },
    { measure: "entry", bound: 2, lamp: "red" },
    { measure: "missed_start", bound: 1, lamp: "yellow" },
    { measure: "gap", bound: 10, lamp: "yellow" },
    { measure: "entry", bound: 1, lamp: "yellow" },
    madeUp,
  ],
  time_left: [
    overdue,
    { measure: "time_left", bound: 15, behind: 1, lamp: "red" },
    { measure: "time_left", bound: 30, lamp: "yellow" },
    { measure: "missed_start", bound: 1, lamp: "yellow" },
    madeUp,
  ],
  days_left: [overdue, { measure: "days_left", bound: 3, lamp: "yellow" }, { measure: "missed_start", bound: 1, lamp: "yellow" }, madeUp],
};

/** What holds where a county has made no rules of its own. */
export const defaultLampRules: LampRuleSet = { id: "yinchuan-1", rules: lampPresets.yinchuan };
