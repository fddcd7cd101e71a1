import { getCalendar, importYear, previewYear, removeDay, removeSeason, saveDay, saveSeason } from "@taizhang/domain/calendar/server";
import { ask, tell } from "../procedure";

export const calendarRouter = {
  get: ask(getCalendar),
  previewYear: ask(previewYear),
  importYear: tell(importYear),
  saveDay: tell(saveDay),
  removeDay: tell(removeDay),
  saveSeason: tell(saveSeason),
  removeSeason: tell(removeSeason),
};
