import { fileReasons } from "@taizhang/domain/file";
import { planReasons } from "@taizhang/domain/plan";
import { anomalies, reportReasons } from "@taizhang/domain/report";
import { owedGroups, owedVerbs, taskReasons } from "@taizhang/domain/task";
import { lampReasonKeys } from "@taizhang/planning";
import * as policy from "@taizhang/policy";
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import en from "./en/index";
import zh from "./zh-CN/index";

const source = new URL("../", import.meta.url);
type Tree = { [key: string]: string | Tree };
const leaves = (tree: Tree, path = ""): string[] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [`${path}${key}`] : leaves(value, `${path}${key}.`)));
const read = (tree: Tree, path: string): unknown => path.split(".").reduce<unknown>((at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined), tree);

const lists = {
  unitKind: policy.unitKinds, directiveType: policy.directiveTypes, sourceLevel: policy.sourceLevels, sentenceClass: policy.sentenceClasses, resolution: policy.resolutions,
  candidateState: policy.candidateStates, taskKind: policy.taskKinds, taskClass: policy.taskClasses, taskState: policy.taskStates, deadlineQuality: policy.deadlineQualities, lamp: policy.lamps,
  supervisionLevel: policy.supervisionLevels, slot: policy.slots, reportState: policy.reportStates, returnCode: policy.returnCodes, requestKind: policy.requestKinds, requestState: policy.requestStates, role: policy.roles,
};
const wanted = [
  ...Object.entries(lists).flatMap(([list, values]) => values.map((value) => `values.${list}.${value}`)),
  ...lampReasonKeys.map((key) => `lamp.reason.${key}`),
  ...[...taskReasons, ...planReasons, ...reportReasons, ...fileReasons].map((reason) => `errors.${reason}`),
  ...policy.modelFaults.map((fault) => `suggestion.fault.${fault}`), ...policy.suggestionFields.map((field) => `suggestion.field.${field}`),
  ...policy.proposalStates.map((state) => `learning.state.${state}`), ...policy.lessonKinds.map((kind) => `learning.kind.${kind}`),
  ...policy.wordOrigins.map((origin) => `words.origin.${origin}`), ...policy.lessonKinds.map((kind) => `words.kind.${kind}`),
  ...owedGroups.map((group) => `work.group.${group}`), ...owedVerbs.map((verb) => `work.verb.${verb}`), ...anomalies.map((anomaly) => `report.anomaly.${anomaly}`),
];

for (const [locale, messages] of [["zh-CN", zh], ["en", en]] as const) {
  it(`${locale} has a text for every value, lamp sentence and reason of refusal`, () => {
    expect(wanted.filter((path) => typeof read(messages, path) !== "string")).toEqual([]);
  });
}

it("both languages have the same keys", () => {
  const [chinese, english] = [new Set(leaves(zh)), new Set(leaves(en))];
  expect([...chinese].filter((key) => !english.has(key))).toEqual([]);
  expect([...english].filter((key) => !chinese.has(key))).toEqual([]);
});

const components = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => /(?<!\.test)\.tsx?$/.test(file)).map((file) => [file, readFileSync(new URL(file, source), "utf8")] as const);

it("every area a component asks for exists", () => {
  const asked = components.flatMap(([, text]) => [...text.matchAll(/(?:useTranslations|getTranslations)\("([\w.]+)"\)/g)].map(([, area]) => area ?? ""));
  expect(asked.length).toBeGreaterThan(100);
  expect([...new Set(asked)].filter((area) => typeof read(zh, area) !== "object")).toEqual([]);
});

it("every text a component asks for by its name exists in an area it asks for", () => {
  const missing = components.flatMap(([file, text]) => {
    const declared = [...text.matchAll(/const (\w+) = (?:await )?(?:useTranslations|getTranslations)\("([\w.]+)"\)/g)].map(([, name, area]) => ({ name, area }));
    const areasOf = (name: string | undefined) => declared.filter((one) => one.name === name).map(({ area }) => area);
    return [...new Set(declared.map(({ name }) => name))].flatMap((name) => [...text.matchAll(new RegExp(`(?<![\\w.])${name}(?:\\.rich)?\\("([\\w.]+)"`, "g"))]
      .filter(([, key]) => areasOf(name).every((area) => read(zh, `${area}.${key}`) === undefined)).map(([, key]) => `${file} ${key}`));
  });
  expect(missing).toEqual([]);
});

const saying = (tree: Tree, word: RegExp) => leaves(tree).filter((path) => word.test(String(read(tree, path)).replaceAll(/breakdown of tasks/gi, "")));

it("one word per idea: 反馈 is a unit's report, 填报 the entering of figures, an item is 项 and in English an item", () => {
  expect(saying(zh, /上报/)).toEqual([]);
  expect(saying(zh, /填报/).filter((path) => !/^(indicator|plan\.quota\w*|frame\.nav\.entry|errors\.plan\.entry_\w+|useCases\.plan)\./.test(`${path}.`))).toEqual([]);
  expect(saying(zh, /[}#\d] ?(?:[件个](?:下级)?事项|[件个项]反馈)/)).toEqual([]);
  expect(saying(en, /\btasks?\b/i)).toEqual(["values.taskKind.task"]);
});
