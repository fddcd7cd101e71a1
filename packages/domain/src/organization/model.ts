import { isDay } from "@taizhang/planning";
import { lessonKinds, unitKinds, type LessonKind, type UnitKind } from "@taizhang/policy";
import { z } from "zod";
import { personRoles } from "../access/model";

/** Reasons of refusal in this domain; the texts stand in the area `errors` under the same keys. */
export const organizationReasons = [
  "organization.already_holds", "organization.delegation_not_found", "organization.delegation_too_long",
  "organization.deputy_cannot_delegate", "organization.deputy_is_administrator", "organization.deputy_is_oneself", "organization.ends_before_start",
  "organization.field_exists", "organization.group_exists", "organization.holder_starts_later", "organization.holding_not_found", "organization.import_faulty", "organization.person_unknown",
  "organization.post_not_found", "organization.roles_exclude", "organization.starts_in_past", "organization.unit_code_taken", "organization.unit_has_units",
  "organization.unit_ambiguous", "organization.unit_not_found", "organization.unit_under_itself",
  "organization.word_is_group", "organization.word_is_name", "organization.word_learned", "organization.word_not_found", "organization.word_present", "organization.word_single",
  "organization.word_taken", "organization.word_too_general", "organization.word_too_long", "organization.word_too_short",
] as const;

const day = z.string().refine(isDay, "kernel.invalid");
const words = (maximum: number) => z.string().trim().min(1).max(maximum);

/** Days a delegation may last at most; afterwards it is named again. */
export const longestDelegation = 366;

export const Delegate = z.object({ deputyId: z.uuid(), startsOn: day, endsOn: day, reason: words(200) })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, { path: ["endsOn"], message: "organization.ends_before_start" });
export const OfDelegation = z.object({ delegationId: z.uuid() });

const unitFields = {
  name: words(60), shortName: words(30), kind: z.enum(unitKinds), parentId: z.uuid().nullable(),
  sortOrder: z.number().int().min(0).max(99_999), confirmsReports: z.boolean(),
};
export const AddUnit = z.object({ code: z.string().trim().min(1).max(40).regex(/^[\w.-]+$/, "kernel.invalid"), ...unitFields });
export const ChangeUnit = z.object({ unitId: z.uuid(), ...unitFields });
export const EndUnit = z.object({ unitId: z.uuid(), endedOn: day });

/** Between the words of one field or cell: 老旧小区、燃气. */
const betweenWords = /[、，,;；\s]+/;
/** The words of one field or cell, each once. */
export const splitWords = (text: string): string[] => [...new Set(text.split(betweenWords).filter((word) => word !== ""))];
/** Characters that a name or a duty word has at most; both have two at least. */
export const longestWord: Readonly<Record<LessonKind, number>> = { alias: 40, duty: 20 };
const oneWord = words(100).refine((word) => !betweenWords.test(word), "organization.word_single");
const ofUnitAndKind = { unitId: z.uuid(), kind: z.enum(lessonKinds) };
export const ListWords = z.object({ unitId: z.uuid().nullable().default(null) });
export const AddWords = z.object({ ...ofUnitAndKind, words: z.array(oneWord).min(1).max(100) });
/** Another word in its place, or the same word for another unit. */
export const ChangeWord = z.object({ ...ofUnitAndKind, word: words(100), to: z.object({ unitId: z.uuid(), word: oneWord }) });
/** A learned word needs a reason: its proposal is refused with it. */
export const RemoveWord = z.object({ ...ofUnitAndKind, word: words(100), reason: z.string().trim().max(200).default("") });
/** Which unit takes over the usual duties of which bureau. */
export const AdoptDuties = z.object({ choices: z.array(z.object({ bureau: words(40), unitId: z.uuid() })).min(1).max(100) });
/** Head of the table of words, as it is exported and read again. */
export const wordColumns = ["单位", "职责词", "别名"] as const;

export const OfUnit = z.object({ unitId: z.uuid() });

export const AddPost = z.object({ unitId: z.uuid(), role: z.enum(personRoles), title: words(60), sortOrder: z.number().int().min(0).max(99_999).default(0) });
export const ChangePost = z.object({ postId: z.uuid(), title: words(60), sortOrder: z.number().int().min(0).max(99_999) });
/** Puts a person into a post from a day on; with `replace` the holders before end the day before. */
export const Appoint = z.object({ postId: z.uuid(), userId: z.uuid(), startsOn: day, replace: z.boolean() });
export const EndHolding = z.object({ holdingId: z.uuid(), endsOn: day });
export const SetPortfolio = z.object({ postId: z.uuid(), unitIds: z.array(z.uuid()).max(300), fieldIds: z.array(z.uuid()).max(100) });

export const SaveField = z.object({ fieldId: z.uuid().nullable(), name: words(30), sortOrder: z.number().int().min(0).max(999) });
export const SaveGroup = z.object({ groupId: z.uuid().nullable(), name: words(30), aliases: z.array(words(30)).max(20), unitIds: z.array(z.uuid()).max(500) });
export const FindPeople = z.object({ q: z.string().trim().max(30) });

/** A kind of unit as a table names it: by its id or by the word of the offices. */
const kindWords: Record<string, UnitKind> = { 县领导: "leadership", 办公室: "office", 部门: "department", 乡镇: "township", 街道: "township", 服务站: "service_station", 外部单位: "external" };
export const kindOf = (word: string): UnitKind | undefined => kindWords[word] ?? unitKinds.find((kind) => kind === word);
/** A file with its bytes in base64; 5 MB at most. */
export const ReadTable = z.object({ file: z.object({ name: z.string().max(200), base64: z.base64().max(7 * 1024 * 1024, "directive.unreadable_too_large") }) });
export const ImportTable = z.object({ text: z.string().min(1).max(300_000) });
