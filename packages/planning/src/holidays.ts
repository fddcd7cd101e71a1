import type { Day } from "./day";

/** The days off and the make-up working days (调休) of one year. Days off are first and last day of each holiday. */
export type PublishedYear = {
  readonly source: string;
  readonly off: readonly (readonly [Day, Day])[];
  readonly workdays: readonly Day[];
};

/**
 * 国务院办公厅关于…年部分节假日安排的通知, transcribed from the notices themselves. A notice appears in
 * October or November of the year before; add the year here when it does.
 */
export const publishedYears: Readonly<Record<number, PublishedYear>> = {
  2024: {
    source: "国办发明电〔2023〕7号, 2023-10-25",
    off: [
      ["2024-01-01", "2024-01-01"],
      ["2024-02-10", "2024-02-17"],
      ["2024-04-04", "2024-04-06"],
      ["2024-05-01", "2024-05-05"],
      ["2024-06-10", "2024-06-10"],
      ["2024-09-15", "2024-09-17"],
      ["2024-10-01", "2024-10-07"],
    ],
    workdays: [
      "2024-02-04",
      "2024-02-18",
      "2024-04-07",
      "2024-04-28",
      "2024-05-11",
      "2024-09-14",
      "2024-09-29",
      "2024-10-12",
    ],
  },
  2025: {
    source: "国办发明电〔2024〕12号, 2024-11-12",
    off: [
      ["2025-01-01", "2025-01-01"],
      ["2025-01-28", "2025-02-04"],
      ["2025-04-04", "2025-04-06"],
      ["2025-05-01", "2025-05-05"],
      ["2025-05-31", "2025-06-02"],
      ["2025-10-01", "2025-10-08"],
    ],
    workdays: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  },
  2026: {
    source: "国办发明电〔2025〕7号, 2025-11-04",
    off: [
      ["2026-01-01", "2026-01-03"],
      ["2026-02-15", "2026-02-23"],
      ["2026-04-04", "2026-04-06"],
      ["2026-05-01", "2026-05-05"],
      ["2026-06-19", "2026-06-21"],
      ["2026-09-25", "2026-09-27"],
      ["2026-10-01", "2026-10-07"],
    ],
    workdays: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
  },
};

/**
 * Days off by statute on fixed dates (全国年节及纪念日放假办法, as revised in November 2024): all that is known of a
 * year whose notice has not appeared. The lunar holidays and 调休 come with the notice.
 */
export const statutoryDates: readonly string[] = ["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"];
