import { describe, expect, it } from "vitest";
import { figuresOf, speechReference } from "../testing";
import { decompose } from "./decompose";

const TEXT = "一、任务\n教体局要在年底前建成3所幼儿园，尽快开工。各乡镇要定期自查。";
const HEAD = "no,exact_quote,lead_units,other_units,leader,quantity,deadline_text,deadline_norm,hardness,note,char_start,char_end";
const table = (rows: string[]) => `${HEAD}\n${rows.join("\n")}\n`;
const at = (words: string) => `${TEXT.indexOf(words)},${TEXT.indexOf(words) + words.length}`;

describe("the measure against a table of items", () => {
  it("counts what the sentence names, and leaves out what its maker guessed", () => {
    const reference = speechReference(TEXT, table([
      `1,,教体,住建局,,3所,年底,12-31,hard,住建局 is a guess,${at("教体局要在年底前建成3所幼儿园，尽快开工")}`,
      `2,,,各乡镇,,,定期,,recurring,,${at("各乡镇要定期自查")}`,
    ]));
    expect(reference.items?.map(({ owners, deadline, quantities }) => [owners?.lead, owners?.units, deadline, quantities])).toEqual([
      ["教体", ["教体"], { date: "2026-12-31", qualities: ["stated"] }, [{ value: 3, comparator: "=" }]],
      [null, ["各乡镇"], { date: null, qualities: ["vague"] }, []],
    ]);
    expect(figuresOf(reference, decompose(TEXT, { date: "2026-07-20" }))).toMatchObject({
      f1: 1, lead: { right: 1, of: 1 }, units: { right: 2, of: 2 }, invented: 0, deadlines: { right: 2, of: 2 }, quantityRecall: { right: 1, of: 1 }, wrong: [],
    });
  });

  it("tells what is missed, what is not expected and what is invented", () => {
    const result = decompose(TEXT, { date: "2026-07-20" });
    const [first] = result.items;
    if (!first) throw new Error("the text holds items");
    const items = [{ ...first, responsibility: { ...first.responsibility, lead: ["水利局"] } }];
    const figures = figuresOf({ name: "", text: TEXT, date: null, items: [{ start: 0, end: 4, owners: { lead: null, units: ["财政局"], leaders: [] } }], review: [{ start: 0, end: TEXT.length }] }, { ...result, items });
    expect(figures).toMatchObject({ f1: 0, units: { right: 0, of: 1 }, invented: 1, inReview: { right: 1, of: 1 } });
    expect(figures.wrong).toHaveLength(5);
  });
});
