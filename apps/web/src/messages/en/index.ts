import admin from "./admin.json";
import calendar from "./calendar.json";
import plan from "./plan.json";
import report from "./report.json";
import work from "./work.json";
import task from "./task.json";
import frame from "./frame.json";
import access from "./access.json";
import desk from "./desk.json";
import overview from "./overview.json";
import ledger from "./ledger.json";
import suggestion from "./suggestion.json";
import learning from "./learning.json";
import indicator from "./indicator.json";
import directive from "./directive.json";
import table from "./table.json";
import errors from "./errors.json";
import values from "./values.json";
import history from "./history.json";
import words from "./words.json";
import lamp from "./lamp.json";
import lampRules from "./lampRules.json";
import ui from "./ui.json";
import useCases from "./useCases.json";

/** All areas of the English texts; a new area is one import and one name here. */
const messages = { admin, calendar, plan, report, work, task, frame, access, directive, table, desk, overview, history, ledger, learning, suggestion, errors, values, lamp, lampRules, ui, useCases, words, indicator };
export default messages;
