"use client";
import { createContext, useContext } from "react";
import type { ReactNode } from "react";

/** Words the kit itself needs; the app gives them in the reader's language. `{n}`-style slots are filled with `fill`. */
export interface UiTexts {
  readonly close: string;
  readonly cancel: string;
  readonly confirm: string;
  readonly clear: string;
  readonly remove: string;
  readonly search: string;
  readonly noMatch: string;
  readonly loading: string;
  readonly retry: string;
  readonly choose: string;
  readonly chooseDate: string;
  readonly chooseRange: string;
  readonly chooseMonth: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  readonly previousYear: string;
  readonly nextYear: string;
  readonly today: string;
  readonly thisMonth: string;
  readonly thisQuarter: string;
  readonly thisYear: string;
  readonly lastThirtyDays: string;
  readonly from: string;
  readonly to: string;
  readonly yearMonth: string;
  readonly monthNames: string;
  readonly weekdays: string;
  readonly increase: string;
  readonly decrease: string;
  readonly required: string;
  readonly optional: string;
  readonly errorSummary: string;
  readonly uploadPrompt: string;
  readonly uploadHint: string;
  readonly uploadFailed: string;
  readonly uploadTooLarge: string;
  readonly uploadWrongType: string;
  readonly uploadTooMany: string;
  readonly uploadDone: string;
  readonly uploadRunning: string;
  readonly uploadUnfinished: string;
  readonly uploadFailures: string;
  readonly selectedCount: string;
  readonly selectedLoaded: string;
  readonly selectedEvery: string;
  readonly selectEvery: string;
  readonly selectAll: string;
  readonly selectRow: string;
  readonly clearSelection: string;
  readonly columns: string;
  readonly density: string;
  readonly densityCompact: string;
  readonly densityNormal: string;
  readonly densityLoose: string;
  readonly sortAscending: string;
  readonly sortDescending: string;
  readonly sortNone: string;
  readonly resizeColumn: string;
  readonly total: string;
  readonly loadMore: string;
  readonly allLoaded: string;
  readonly expand: string;
  readonly collapse: string;
  readonly showTable: string;
  readonly showChart: string;
  readonly skipToContent: string;
  readonly navigation: string;
  readonly notifications: string;
  readonly moreNavigation: string;
  readonly back: string;
  readonly moreFilters: string;
  readonly fewerFilters: string;
  readonly filter: string;
  readonly query: string;
  readonly reset: string;
  readonly stepDone: string;
  readonly stepCurrent: string;
  readonly stepTodo: string;
  readonly progress: string;
  readonly expected: string;
  readonly dayName: string;
  readonly dayRest: string;
  readonly dayWork: string;
  readonly rangeJoin: string;
  readonly chosenMore: string;
  readonly selectAllFound: string;
}

const Texts = createContext<UiTexts | null>(null);

/** Gives the kit its words. `texts` must be complete for the locale in use. */
export function UiTextsProvider({ texts, children }: { readonly texts: UiTexts; readonly children: ReactNode }) {
  return <Texts.Provider value={texts}>{children}</Texts.Provider>;
}

/** The kit's words in the reader's language. Throws where the provider is missing. */
export function useUiTexts(): UiTexts {
  const texts = useContext(Texts);
  if (texts === null) throw new Error("UiTextsProvider is missing above a kit component");
  return texts;
}
