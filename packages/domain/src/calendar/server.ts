export { getCalendar } from "./get-calendar";
export { importYear, previewYear } from "./import-year";
export { removeDay, saveDay } from "./own-days";
export { removeSeason, saveSeason } from "./seasons";
