import { placesOf } from "../styles/measure";
import type { Expected, Fixture } from "../styles/fixture";
import type { DeadlineQuality } from "../../src/types";
import type { ReferenceItem, ReferenceText } from "./reference";

/** A fixture of our own as a reference. What it leaves out is expected to be empty; a date left out is not compared. */
export function fixtureReference(fixture: Fixture): ReferenceText {
  const places = placesOf(fixture);
  const items = fixture.expected.map((e, i): ReferenceItem => {
    const { start = 0, end = 0 } = places[i] ?? {};
    const qualities = qualitiesOf(e);
    return {
      start, end,
      owners: { lead: e.lead ?? null, units: [...(e.lead === undefined ? [] : [e.lead]), ...(e.joint ?? []), ...(e.cooperating ?? []), ...(e.groups ?? [])], leaders: e.leaders ?? [] },
      ...(qualities === null ? {} : { deadline: { date: e.due ?? null, qualities } }),
      quantities: (e.quantities ?? []).map(([value, unit]) => ({ value, unit })),
    };
  });
  return { name: fixture.style, text: fixture.text, date: fixture.date, items, review: reviewOf(fixture) };
}

/** A date that is expected without its quality may be stated or follow from the year. */
function qualitiesOf({ quality, due }: Expected): DeadlineQuality[] | null {
  if (quality !== undefined) return [quality];
  return due === undefined ? null : due === null ? ["none"] : ["stated", "derived"];
}

function reviewOf({ text, review }: Fixture): ReferenceText["review"] {
  if (!review) return [];
  const start = text.indexOf(review[0]);
  return [{ start, end: text.indexOf(review[1], start) }];
}
