import type { IndicatorForm, SaveIndicator } from "@taizhang/domain/indicator";

type Person = { id: string; name: string };
/** A definition while it is typed. */
export type IndicatorValues = Omit<SaveIndicator, "id" | "version" | "dataUnitId" | "decimals" | "reportingUnitIds" | "vouchers" | "taskNumbers" | "restrictedTo"> & {
  dataUnitId: string | null; decimals: number | null; reportingUnitIds: readonly string[]; vouchers: string; taskNumbers: string; people: readonly Person[];
};

const lines = (text: string, by = /\n/u): string[] => [...new Set(text.split(by).map((line) => line.trim()).filter(Boolean))];

/** Where the form starts: the definition that is there, or a monthly sum that shall rise. */
export function startIndicator({ definition, reportingUnitIds, people, tasks }: IndicatorForm): IndicatorValues {
  const usual = {
    number: "", name: "", unit: "", decimals: 1, direction: "higher", aggregation: "sum", frequency: "month", lowest: 0, highest: null, dataUnitId: null, leadUnitId: null, leaderPostId: null, fieldId: null,
    level: "city", evaluation: "statistics", composite: false, pairId: null, retiredOn: null,
  } as const;
  const { number, name, unit, decimals, direction, aggregation, frequency, lowest, highest, dataUnitId, leadUnitId, leaderPostId, fieldId, level, evaluation, composite, pairId, retiredOn } = definition ?? usual;
  return {
    number, name, unit, decimals, direction, aggregation, frequency, lowest, highest, dataUnitId, leadUnitId, leaderPostId, fieldId, level, evaluation, composite, pairId, retiredOn,
    reportingUnitIds, people, taskNumbers: tasks.join("\n"), vouchers: (definition?.vouchers ?? []).join("\n"),
  };
}

/** What is sent: a unit that was not chosen becomes one that the server refuses at its field. */
export function sentIndicator({ people, vouchers, taskNumbers, reportingUnitIds, dataUnitId, decimals, ...values }: IndicatorValues, { definition }: IndicatorForm, version: number) {
  return {
    ...values, dataUnitId: dataUnitId ?? "", decimals: decimals ?? 0, reportingUnitIds: [...reportingUnitIds], vouchers: lines(vouchers), taskNumbers: lines(taskNumbers, /[\s,，、;；]+/u), restrictedTo: people.map(({ id }) => id),
    ...(definition && { id: definition.id, version }),
  };
}
