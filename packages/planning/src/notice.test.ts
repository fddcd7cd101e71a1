import { expect, it, test } from "vitest";
import { readNotice } from "./index";
import { publishedYears } from "./holidays";

const words = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`;

it("reads the words of a notice into the year the program ships", () => {
  const { source: _source, ...year } = publishedYears[2026] ?? { source: "", off: [], workdays: [] };
  expect(readNotice(words, 2026)).toEqual({ ...year, faults: [] });
});

it("reads lines with dates, as they are kept in a table", () => {
  const year = publishedYears[2025] ?? { off: [], workdays: [] };
  const lines = [...year.off.map(([first, last]) => `${first}\t${last}\t休`), ...year.workdays.map((day) => `${day}\t\t班`)].join("\n");
  expect(readNotice(lines, 2025)).toEqual({ off: year.off, workdays: year.workdays, faults: [] });
});

test.each([
  ["nothing", "各单位做好值班工作", ["nothing_found"]],
  ["another year", words.replace("5月1日（周五）至5日", "2025年5月1日至2025年5月5日"), ["other_year", "statutory_missing"]],
  ["a make-up day on a Tuesday", words.replace("1月4日（周日）上班", "1月6日上班"), ["workday_on_weekday"]],
  ["a day off and working", words.replace("5月9日（周六）上班", "5月2日上班"), ["off_and_working"]],
  ["a day that does not exist", words.replace("2月28日（周六）上班", "2月30日上班"), ["not_a_day"]],
  ["a holiday left out", words.split("\n").slice(0, 6).join("\n"), ["statutory_missing"]],
])("refuses %s", (_name, text, keys) => {
  const { faults } = readNotice(text, 2026);
  expect([...new Set(faults.map(({ key }) => key))]).toEqual(keys);
});
