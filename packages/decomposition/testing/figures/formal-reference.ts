import type { Decomposition } from "../../src/types";

/** One duty of a document that names who answers in closing brackets, as its gold lists it. */
export interface FormalDutyGold { ordinal: string; title: string; units: string[]; lead: string | null; open: boolean }

export interface FormalFigures {
  name: string;
  duties: number;
  found: number;
  /** Duties whose units (in order), lead and openness are exactly right. */
  exact: number;
  lead: number;
  units: number;
  open: number;
  titled: number;
  wrong: string[];
}

/** Compares the items of such a document with its gold, duty by duty in order. */
export function formalFiguresOf(name: string, { items }: Decomposition, gold: readonly FormalDutyGold[]): FormalFigures {
  const result: FormalFigures = { name, duties: gold.length, found: items.length, exact: 0, lead: 0, units: 0, open: 0, titled: 0, wrong: [] };
  gold.forEach((duty, i) => {
    const item = items[i];
    const r = item?.responsibility;
    const units = r ? [...r.lead, ...r.joint, ...r.cooperating] : [];
    const right = {
      lead: (r?.lead[0] ?? null) === duty.lead, units: units.join("、") === duty.units.join("、"), open: r?.open === duty.open,
      titled: item?.ordinal === duty.ordinal && item.title === duty.title,
    };
    for (const [what, is] of Object.entries(right) as [keyof typeof right, boolean][]) if (is) result[what]++;
    if (right.lead && right.units && right.open) result.exact++;
    if (Object.values(right).includes(false)) {
      result.wrong.push(`${duty.ordinal} ${duty.title}: ${item?.ordinal ?? "-"} ${item?.title ?? "-"} | ${units.join("、")} | lead ${r?.lead[0] ?? "-"} | open ${String(r?.open)}; not ${duty.units.join("、")} | ${duty.lead ?? "-"} | ${String(duty.open)}`);
    }
  });
  return result;
}
