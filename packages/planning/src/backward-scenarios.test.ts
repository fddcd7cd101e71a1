import { expect, test } from "vitest";
import type { Stage } from "./index";
import { calendar, nationalCalendar, planBackward, usualSeasons, type WorkKind } from "./index";

/**
 * name | mode | first day, deadline | calendar | stages | first and last day of each. Worked out by hand and by a
 * day-by-day programme that shares nothing with this one. A stage reads: id, days, `:kind`, `<predecessor±lag,…`,
 * `@s` fixed start or `@f` fixed finish, `!` day of completion. `county` has 2026-03-16 off and works on 2026-03-21.
 */
const table = `
  one stage ends on the deadline | late | 2026-01-05 2026-11-20 | national | A5 | A 26-11-16/26-11-20
  a deadline on a Saturday is the Friday before | late | 2026-01-05 2026-11-21 | national | A5 | A 26-11-16/26-11-20
  a deadline on a make-up Saturday is a working day | late | 2026-01-05 2026-10-10 | national | A1 | A 26-10-10/26-10-10
  one stage from today | early | 2026-11-24 2026-12-31 | national | A5 | A 26-11-24/26-11-30
  a start on a Sunday is the Monday after | early | 2026-11-22 2026-12-31 | national | A1 | A 26-11-23/26-11-23
  a start on a make-up Sunday is that Sunday | early | 2026-09-20 2026-12-31 | national | A2 | A 26-09-20/26-09-21
  two stages in a row | late | 2026-01-05 2026-06-30 | national | A5 B5<A | A 26-06-16/26-06-23 B 26-06-24/26-06-30
  three stages in a row | late | 2026-01-05 2026-06-30 | national | A5 B10<A C3<B | A 26-06-04/26-06-10 B 26-06-11/26-06-25 C 26-06-26/26-06-30
  the same forward | early | 2026-06-01 2026-12-31 | national | A5 B10<A C3<B | A 26-06-01/26-06-05 B 26-06-08/26-06-22 C 26-06-23/26-06-25
  a lag of two days | late | 2026-01-05 2026-06-30 | national | A5 B5<A+2 | A 26-06-12/26-06-18 B 26-06-24/26-06-30
  a lag of two days forward | early | 2026-06-01 2026-12-31 | national | A5 B5<A+2 | A 26-06-01/26-06-05 B 26-06-10/26-06-16
  an overlap of two days | late | 2026-01-05 2026-06-30 | national | A5 B5<A-2 | A 26-06-18/26-06-25 B 26-06-24/26-06-30
  an overlap of two days forward | early | 2026-06-01 2026-12-31 | national | A5 B5<A-2 | A 26-06-01/26-06-05 B 26-06-04/26-06-10
  an overlap of the whole predecessor | early | 2026-06-01 2026-12-31 | national | A5 B5<A-5 | A 26-06-01/26-06-05 B 26-06-01/26-06-05
  an overlap longer than the predecessor does not start before today | early | 2026-06-01 2026-12-31 | national | A3 B5<A-9 | A 26-06-01/26-06-03 B 26-06-01/26-06-05
  the successor may end after the deadline allows its predecessor | late | 2026-01-05 2026-06-30 | national | A5 B2<A-4 | A 26-06-24/26-06-30 B 26-06-29/26-06-30
  over Labour Day with its make-up day | late | 2026-01-05 2026-05-11 | national | A5 | A 26-05-06/26-05-11
  over Labour Day forward | early | 2026-04-29 2026-12-31 | national | A5 | A 26-04-29/26-05-08
  over National Day backward | late | 2026-01-05 2026-10-12 | national | A5 | A 26-09-30/26-10-12
  over National Day forward | early | 2026-09-29 2026-12-31 | national | A5 | A 26-09-29/26-10-10
  over Mid-Autumn and National Day | early | 2026-09-18 2026-12-31 | national | A15 | A 26-09-18/26-10-14
  Spring Festival backward | late | 2026-01-05 2026-02-27 | national | A10 | A 26-02-09/26-02-27
  Spring Festival forward | early | 2026-02-10 2026-12-31 | national | A10 | A 26-02-10/26-02-28
  Spring Festival between two stages | early | 2026-02-09 2026-12-31 | national | A6 B3<A | A 26-02-09/26-02-14 B 26-02-24/26-02-26
  Spring Festival inside a lag | early | 2026-02-09 2026-12-31 | national | A4 B3<A+3 | A 26-02-09/26-02-12 B 26-02-25/26-02-27
  Spring Festival inside an overlap | early | 2026-02-09 2026-12-31 | national | A10 B5<A-4 | A 26-02-09/26-02-27 B 26-02-24/26-02-28
  the make-up Saturday before Spring Festival carries work | late | 2026-01-05 2026-02-14 | national | A1 | A 26-02-14/26-02-14
  a deadline inside Spring Festival is the make-up Saturday before | late | 2026-01-05 2026-02-18 | national | A3 | A 26-02-12/26-02-14
  a start inside Spring Festival is the first day back | early | 2026-02-18 2026-12-31 | national | A3 | A 26-02-24/26-02-26
  the make-up Saturday after Spring Festival carries work | early | 2026-02-26 2026-12-31 | national | A4 | A 26-02-26/26-03-02
  Spring Festival 2025 with two make-up days | early | 2025-01-23 2025-12-31 | national | A12 | A 25-01-23/25-02-13
  Spring Festival 2025 backward | late | 2024-12-02 2025-02-14 | national | A12 B2<A | A 25-01-22/25-02-12 B 25-02-13/25-02-14
  Spring Festival 2024, New Year's Eve at work | early | 2024-02-07 2024-12-31 | national | A7 | A 24-02-07/24-02-21
  over the turn of the year 2026 | early | 2025-12-29 2026-12-31 | national | A8 | A 25-12-29/26-01-08
  over the turn of the year backward | late | 2025-10-08 2026-01-09 | national | A10 | A 25-12-26/26-01-09
  Dragon Boat Festival on a Friday | late | 2026-01-05 2026-06-24 | national | A6 | A 26-06-16/26-06-24
  Qingming on Saturday to Monday | early | 2026-04-02 2026-12-31 | national | A4 | A 26-04-02/26-04-08
  leap day 2024 | late | 2024-01-02 2024-03-01 | national | A3 | A 24-02-28/24-03-01
  National Day 2025 of eight days | early | 2025-09-26 2025-12-31 | national | A8 | A 25-09-26/25-10-13
  a year without notice knows its fixed dates | early | 2027-04-28 2027-12-31 | national | A6 | A 27-04-28/27-05-05
  a county day off | early | 2026-03-12 2026-12-31 | county | A5 | A 26-03-12/26-03-19
  a county make-up Saturday | late | 2026-01-05 2026-03-21 | county | A5 | A 26-03-17/26-03-21
  the county's days between two stages | late | 2026-01-05 2026-03-23 | county | A3 B3<A C2<B | A 26-03-12/26-03-17 B 26-03-18/26-03-20 C 26-03-21/26-03-23
  two predecessors, the later one counts | early | 2026-06-01 2026-12-31 | national | A3 B7 C4<A,B | A 26-06-01/26-06-03 B 26-06-01/26-06-09 C 26-06-10/26-06-15
  two predecessors backward | late | 2026-01-05 2026-06-30 | national | A3 B7 C4<A,B | A 26-06-22/26-06-24 B 26-06-15/26-06-24 C 26-06-25/26-06-30
  two successors, the earlier one counts | late | 2026-01-05 2026-06-30 | national | A3 B7<A C2<A | A 26-06-16/26-06-18 B 26-06-22/26-06-30 C 26-06-29/26-06-30
  a diamond | late | 2026-01-05 2026-09-30 | national | A4 B10<A C3<A D5<B,C | A 26-09-04/26-09-09 B 26-09-10/26-09-22 C 26-09-20/26-09-22 D 26-09-23/26-09-30
  a diamond forward | early | 2026-03-02 2026-12-31 | national | A4 B10<A C3<A D5<B,C | A 26-03-02/26-03-05 B 26-03-06/26-03-19 C 26-03-06/26-03-10 D 26-03-20/26-03-26
  a diamond with lag and overlap | late | 2026-01-05 2026-09-30 | national | A4 B10<A+3 C3<A D5<B-4,C+1 | A 26-09-07/26-09-10 B 26-09-16/26-09-29 C 26-09-18/26-09-21 D 26-09-23/26-09-30
  a diamond with lag and overlap forward | early | 2026-03-02 2026-12-31 | national | A4 B10<A+3 C3<A D5<B-4,C+1 | A 26-03-02/26-03-05 B 26-03-11/26-03-24 C 26-03-06/26-03-10 D 26-03-19/26-03-25
  two ends, both bound by the deadline | late | 2026-01-05 2026-07-31 | national | A5 B20<A C5<A | A 26-06-29/26-07-03 B 26-07-06/26-07-31 C 26-07-27/26-07-31
  two beginnings | late | 2026-01-05 2026-07-31 | national | A5 B20 C5<A,B | A 26-07-20/26-07-24 B 26-06-29/26-07-24 C 26-07-27/26-07-31
  stages without links all end on the deadline | late | 2026-01-05 2026-07-31 | national | A5 B20 C1 | A 26-07-27/26-07-31 B 26-07-06/26-07-31 C 26-07-31/26-07-31
  stages without links all begin at once | early | 2026-07-13 2026-12-31 | national | A5 B20 C1 | A 26-07-13/26-07-17 B 26-07-13/26-08-07 C 26-07-13/26-07-13
  a long way past a short one | early | 2026-03-02 2026-12-31 | national | A2 B2<A C2<B D30<A E3<C,D | A 26-03-02/26-03-03 B 26-03-04/26-03-05 C 26-03-06/26-03-09 D 26-03-04/26-04-15 E 26-04-16/26-04-20
  a fixed finish holds the stage early | late | 2026-01-05 2026-06-30 | national | A5@f2026-04-10 B5<A | A 26-04-03/26-04-10 B 26-06-24/26-06-30
  a fixed finish pulls its predecessor | late | 2026-01-05 2026-06-30 | national | A5 B5<A@f2026-04-10 C5<B | A 26-03-27/26-04-02 B 26-04-03/26-04-10 C 26-06-24/26-06-30
  a fixed finish forward pushes the successor | early | 2026-03-02 2026-06-30 | national | A5 B5<A@f2026-04-10 C5<B | A 26-03-02/26-03-06 B 26-04-03/26-04-10 C 26-04-13/26-04-17
  a fixed start | late | 2026-01-05 2026-06-30 | national | A5 B5<A@s2026-05-06 C5<B | A 26-04-24/26-04-30 B 26-05-06/26-05-11 C 26-06-24/26-06-30
  a fixed start forward | early | 2026-03-02 2026-06-30 | national | A5 B5<A@s2026-05-06 C5<B | A 26-03-02/26-03-06 B 26-05-06/26-05-11 C 26-05-12/26-05-18
  a fixed start on a holiday is the first day after | late | 2026-01-05 2026-06-30 | national | A5 B5<A@s2026-05-01 | A 26-04-24/26-04-30 B 26-05-06/26-05-11
  a fixed finish on a holiday is the last day before | late | 2026-01-05 2026-12-31 | national | A5@f2026-10-01 B5<A | A 26-09-23/26-09-30 B 26-12-25/26-12-31
  a fixed finish in Spring Festival is the make-up Saturday | early | 2026-01-05 2026-06-30 | national | A5@f2026-02-20 B5<A | A 26-02-10/26-02-14 B 26-02-24/26-02-28
  two fixed stages with room between | late | 2026-01-05 2026-12-31 | national | A5@s2026-03-02 B5<A C5<B@s2026-06-01 | A 26-03-02/26-03-06 B 26-05-25/26-05-29 C 26-06-01/26-06-05
  a finished stage stays where it was | late | 2026-05-06 2026-07-31 | national | A5!2026-04-28 B10<A C5<B | A 26-04-28/26-04-28 B 26-07-13/26-07-24 C 26-07-27/26-07-31
  a finished stage lets its successor begin today | early | 2026-05-06 2026-07-31 | national | A5!2026-04-28 B10<A C5<B | A 26-04-28/26-04-28 B 26-05-06/26-05-18 C 26-05-19/26-05-25
  a finished stage with a lag that is still running | early | 2026-05-06 2026-12-31 | national | A5!2026-04-30 B3<A+5 | A 26-04-30/26-04-30 B 26-05-12/26-05-14
  a stage finished on a Sunday | early | 2026-05-06 2026-12-31 | national | A5!2026-04-26 B3<A+8 | A 26-04-26/26-04-26 B 26-05-11/26-05-13
  water work ends before the flood season | late | 2026-01-05 2026-08-31 | national | A10:water | A 26-05-18/26-05-29
  water work waits for the end of the flood season | early | 2026-06-15 2026-12-31 | national | A10:water | A 26-10-08/26-10-20
  water work is interrupted by the flood season | early | 2026-05-25 2026-12-31 | national | A10:water | A 26-05-25/26-10-13
  water work interrupted, backward | late | 2026-01-05 2026-10-12 | national | A10:water | A 26-05-22/26-10-12
  paper work goes on in the flood season | late | 2026-01-05 2026-08-31 | national | A10 B5:water<A C3<B | A 26-05-11/26-05-22 B 26-05-25/26-05-29 C 26-08-27/26-08-31
  earthwork outside main flood and heating | late | 2026-01-05 2026-08-28 | national | A10:earthwork | A 26-07-14/26-08-28
  earthwork over the main flood season | early | 2026-07-15 2026-12-31 | national | A10:earthwork | A 26-07-15/26-08-31
  earthwork may not begin before 16 March | early | 2026-01-05 2026-12-31 | national | A5:earthwork B5<A | A 26-03-16/26-03-20 B 26-03-23/26-03-27
  earthwork before the heating season | late | 2026-01-05 2026-12-31 | national | A5:earthwork B5<A | A 26-11-09/26-11-13 B 26-12-25/26-12-31
  heating pipes after the season that crosses the year | early | 2025-11-20 2026-12-31 | national | A3:heating | A 26-03-16/26-03-18
  concrete before the frost | late | 2026-01-05 2027-01-29 | national | A8:concrete B10<A | A 26-11-19/26-11-30 B 27-01-18/27-01-29
  planting after the frost, leap year | early | 2024-02-19 2024-12-31 | national | A3:planting | A 24-02-29/24-03-04
  road work interrupted by the frost | early | 2026-11-25 2027-12-31 | national | A8:road | A 26-11-25/27-03-04
  procedure, earthwork, concrete, acceptance | late | 2025-10-08 2026-11-30 | national | A30 B40:earthwork<A C60:concrete<B-10 D15<C+5 | A 26-04-08/26-05-21 B 26-05-22/26-07-17 C 26-08-05/26-11-02 D 26-11-10/26-11-30
  the same forward | early | 2025-10-09 2026-11-30 | national | A30 B40:earthwork<A C60:concrete<B-10 D15<C+5 | A 25-10-09/25-11-18 B 26-03-16/26-05-13 C 26-04-28/26-07-23 D 26-07-31/26-08-20
  a lag is counted in the general calendar, not in the season's | early | 2026-05-27 2026-12-31 | national | A3:water B2<A+4 | A 26-05-27/26-05-29 B 26-06-05/26-06-08
  an overlap into the season | late | 2026-01-05 2026-10-30 | national | A6:water B8<A-3 | A 26-10-16/26-10-23 B 26-10-21/26-10-30
  a campaign of a hundred days | late | 2026-01-05 2026-11-30 | national | A5 B15<A C30<B-5 D10<C E5<D | A 26-09-02/26-09-08 B 26-09-09/26-09-29 C 26-09-22/26-11-09 D 26-11-10/26-11-23 E 26-11-24/26-11-30
  a campaign forward over both long holidays | early | 2026-01-12 2026-12-31 | national | A5 B15<A C30<B-5 D10<C E5<D | A 26-01-12/26-01-16 B 26-01-19/26-02-06 C 26-02-02/26-03-19 D 26-03-20/26-04-02 E 26-04-03/26-04-10
  plan too short: dates before today are said as they are | late | 2026-06-01 2026-06-30 | national | A15 B15<A | A 26-05-19/26-06-08 B 26-06-09/26-06-30
  five stages, links crossing | late | 2026-01-05 2026-08-14 | national | A4 B6<A C8<A-2 D5<B+1,C E2<D,B+10 | A 26-07-16/26-07-21 B 26-07-22/26-07-29 C 26-07-27/26-08-05 D 26-08-06/26-08-12 E 26-08-13/26-08-14
  five stages, links crossing, forward | early | 2026-01-19 2026-12-31 | national | A4 B6<A C8<A-2 D5<B+1,C E2<D,B+10 | A 26-01-19/26-01-22 B 26-01-23/26-01-30 C 26-01-21/26-01-30 D 26-02-03/26-02-09 E 26-02-14/26-02-24
  links given before their predecessor | late | 2026-01-05 2026-08-14 | national | C3<B B4<A A5 | C 26-08-12/26-08-14 B 26-08-06/26-08-11 A 26-07-30/26-08-05
  a chain of one-day stages over Labour Day | early | 2026-04-29 2026-12-31 | national | A1 B1<A C1<B D1<C E1<D | A 26-04-29/26-04-29 B 26-04-30/26-04-30 C 26-05-06/26-05-06 D 26-05-07/26-05-07 E 26-05-08/26-05-08
  a chain of one-day stages back over Spring Festival | late | 2026-01-05 2026-02-26 | national | A1 B1<A C1<B D1<C E1<D | A 26-02-13/26-02-13 B 26-02-14/26-02-14 C 26-02-24/26-02-24 D 26-02-25/26-02-25 E 26-02-26/26-02-26
`;

const calendars = { national: nationalCalendar, county: calendar({ holidays: ["2026-03-16"], workdays: ["2026-03-21"] }) };
const written = /^(\w)(\d+)(?::(\w+))?(?:<([^@!]+))?(?:@([sf])([\d-]+))?(?:!([\d-]+))?$/;

function stageOf(text: string): Stage {
  const [, id = "", days, kind, links, end, day = "", doneOn] = written.exec(text) ?? [];
  return {
    id, duration: Number(days), kind: (kind ?? "office") as WorkKind, doneOn: doneOn ?? null,
    predecessors: (links?.split(",") ?? []).map((link) => ({ id: link.charAt(0), lag: Number(link.slice(1) || 0) })),
    fixed: end === undefined ? null : end === "s" ? { startOn: day } : { finishOn: day },
  };
}

const scenarios = table.trim().split("\n").map((line) => line.split("|").map((cell) => cell.trim()));

test("the table holds its rows", () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(80);
  expect(scenarios.every((cells) => cells.length === 6)).toBe(true);
});

test.each(scenarios)("%s (%s)", (_name, mode, frame = "", on, stages = "", expected) => {
  const [startOn = "", deadline = ""] = frame.split(" ");
  const { plan, faults } = planBackward({
    stages: stages.split(" ").map(stageOf), startOn, deadline, calendar: on === "county" ? calendars.county : calendars.national, seasons: usualSeasons,
  });
  expect(faults).toEqual([]);
  const spans = plan?.nodes.map((node) => {
    const [first, last] = mode === "late" ? [node.startOn, node.finishOn] : [node.earlyStartOn, node.earlyFinishOn];
    return `${node.id} ${first.slice(2)}/${last.slice(2)}`;
  });
  expect(spans?.join(" ")).toBe(expected);
});
