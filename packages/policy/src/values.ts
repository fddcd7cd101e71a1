/**
 * Value lists shared by the schema (check constraints), the models (zod) and the screens (texts).
 * They live below `db` so that each list is written once.
 */
export const unitKinds = ["leadership", "office", "department", "township", "service_station", "external"] as const;
export type UnitKind = (typeof unitKinds)[number];

export const directiveTypes = ["plenary", "plenary_extended", "executive", "magistrate_office", "special", "dispatch", "document"] as const;
export type DirectiveType = (typeof directiveTypes)[number];

export const sourceLevels = ["central", "province", "city", "county_party", "county"] as const;
export type SourceLevel = (typeof sourceLevels)[number];

export const sentenceClasses = ["item", "review", "problem", "situation", "appeal", "heading", "other"] as const;
export type SentenceClass = (typeof sentenceClasses)[number];

/** What a person decided about a sentence (decomposition workbench). */
export const resolutions = ["task", "indicator", "project_list", "register", "rule", "not_registered"] as const;
export type Resolution = (typeof resolutions)[number];

export const candidateStates = ["proposed", "confirmed", "dropped", "registered"] as const;
export type CandidateState = (typeof candidateStates)[number];

export const taskKinds = ["task", "indicator", "project", "register", "rule", "creation", "campaign", "evaluation", "livelihood"] as const;
export type TaskKind = (typeof taskKinds)[number];

export const taskClasses = ["A", "B", "C"] as const;
export type TaskClass = (typeof taskClasses)[number];

/** 立项 → 交办 → 签收 → 办理 → 办结申请 → 销号; beside the way: cancelled. Overdue is computed, never a state. */
export const taskStates = ["registered", "dispatched", "signed_in", "in_progress", "closing", "closed", "cancelled"] as const;
export type TaskState = (typeof taskStates)[number];
export const openTaskStates = ["dispatched", "signed_in", "in_progress", "closing"] as const satisfies readonly TaskState[];

/** What a correction teaches: another name of a unit, or a word of its duties. */
export const lessonKinds = ["alias", "duty"] as const;
export type LessonKind = (typeof lessonKinds)[number];
/** Where a name or duty word of a unit came from: typed, by a table, learned from texts, of the usual duties, the unit's former name. */
export const wordOrigins = ["hand", "imported", "learned", "usual", "renamed"] as const;
export type WordOrigin = (typeof wordOrigins)[number];
export const proposalStates = ["open", "accepted", "refused"] as const;
export type ProposalState = (typeof proposalStates)[number];

/** What a model may suggest for a span: one field of the candidate there, or that an item is missing. */
export const suggestionFields = ["leadUnitId", "dueOn", "title", "missing"] as const;
export type SuggestionField = (typeof suggestionFields)[number];
/** Why a model answered in part or not at all. */
export const modelFaults = ["unreachable", "timeout", "refused", "redirected", "too_large", "not_json", "wrong_form", "too_long"] as const;
export type ModelFault = (typeof modelFaults)[number];

export const deadlineQualities = ["stated", "seasonal", "derived", "vague", "none"] as const;
export type DeadlineQuality = (typeof deadlineQualities)[number];

export const lamps = ["green", "yellow", "red", "blue", "grey", "unreported"] as const;
export type Lamp = (typeof lamps)[number];

export const supervisionLevels = ["none", "remind", "warn", "supervise", "listed"] as const;
export type SupervisionLevel = (typeof supervisionLevels)[number];

export const slots = ["lead", "cooperating"] as const;
export type Slot = (typeof slots)[number];

export const reportStates = ["awaiting_head", "submitted", "accepted", "returned"] as const;
export type ReportState = (typeof reportStates)[number];

export const returnCodes = ["unclear", "no_evidence", "number_mismatch", "not_done", "other"] as const;
export type ReturnCode = (typeof returnCodes)[number];

export const requestKinds = ["dispute", "extension", "closing"] as const;
export type RequestKind = (typeof requestKinds)[number];

export const requestStates = ["pending", "granted", "refused", "withdrawn"] as const;
export type RequestState = (typeof requestStates)[number];

export const indicatorAggregations = ["sum", "average", "weighted", "stock", "count", "days", "rank"] as const;
export type IndicatorAggregation = (typeof indicatorAggregations)[number];

export const indicatorDirections = ["higher", "lower"] as const;
export type IndicatorDirection = (typeof indicatorDirections)[number];

export const indicatorFrequencies = ["month", "ten_day", "day"] as const;
export type IndicatorFrequency = (typeof indicatorFrequencies)[number];

/** How an indicator is judged from above (S19). */
export const indicatorEvaluations = ["statistics", "monitoring", "documents", "third_party", "survey", "covert"] as const;
export type IndicatorEvaluation = (typeof indicatorEvaluations)[number];

export const targetKinds = ["floor", "ceiling", "growth", "rank"] as const;
export type TargetKind = (typeof targetKinds)[number];

export const trajectoryKinds = ["even", "seasonal", "manual"] as const;
export type TrajectoryKind = (typeof trajectoryKinds)[number];

export const valueStates = ["entered", "confirmed"] as const;
export type ValueState = (typeof valueStates)[number];

export const exclusionStates = ["applied", "approved", "refused"] as const;
export type ExclusionState = (typeof exclusionStates)[number];

export const causeKinds = ["objective", "subjective"] as const;
export type CauseKind = (typeof causeKinds)[number];

/** A day that differs from Monday to Friday: off, or a make-up working day. */
export const dayKinds = ["off", "work"] as const;
export type DayKind = (typeof dayKinds)[number];

/** Where a day of the working calendar comes from: a year's notice, or the county itself. */
export const calendarOrigins = ["notice", "county"] as const;
export type CalendarOrigin = (typeof calendarOrigins)[number];

/** Why a plan was kept as it stood. */
export const baselineKinds = ["dispatch", "first_plan", "extension", "adjustment", "month_end"] as const;
export type BaselineKind = (typeof baselineKinds)[number];

export const quotaSpreads = ["even", "seasonal", "hand"] as const;
export type QuotaSpread = (typeof quotaSpreads)[number];
export const quotaGrains = ["day", "week", "month"] as const;
export type QuotaGrain = (typeof quotaGrains)[number];
