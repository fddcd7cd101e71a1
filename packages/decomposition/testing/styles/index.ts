import { AIMS_REPORT } from "./aims-report";
import { ASSIGNMENT } from "./assignment";
import { CAMPAIGN_PLAN } from "./campaign-plan";
import { CITY_DOCUMENT } from "./city-document";
import { CLASS_HELPERS } from "./class-helpers";
import { COUNTY_DOCUMENT } from "./county-document";
import { COUNTY_SPEECH } from "./county-speech";
import { DENSE_REPORT } from "./dense-report";
import { GENERAL_REPORT, GENERAL_SPEECH } from "./general-lines";
import { MEMO } from "./memo";
import { MINUTES } from "./minutes";
import { MEETING_NEWS, OFFICE_SUMMARY } from "./office-summary";
import { PLAIN_REPORT } from "./plain-report";
import { TRAPS_SPEECH } from "./traps-speech";
import { TOWNSHIP_SPEECH } from "./township-speech";
import { WORK_REPORT } from "./work-report";

/** One text of each style that the office receives. */
export const STYLES = [COUNTY_SPEECH, MINUTES, CAMPAIGN_PLAN, ASSIGNMENT, COUNTY_DOCUMENT, WORK_REPORT, TOWNSHIP_SPEECH, MEMO, TRAPS_SPEECH, DENSE_REPORT, PLAIN_REPORT, CITY_DOCUMENT, GENERAL_REPORT, GENERAL_SPEECH, OFFICE_SUMMARY, MEETING_NEWS, AIMS_REPORT, CLASS_HELPERS];
