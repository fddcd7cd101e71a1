"use client";
import { Button } from "@taizhang/ui/button";
import { Tag } from "@taizhang/ui/tag";
import { TreeSelect, type TreeNode } from "@taizhang/ui/tree-select";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { useState, type ReactNode } from "react";
import { formatDay } from "@/components/format";
import { blankWords } from "./blank-words";
import type { Names } from "./names";
import { filledIn } from "./filled-in";
import { useAmount } from "./use-amount";
import type { BenchCandidate } from "./workbench-state";

type Props = {
  /** `merged`: what was made one with it. */
  readonly candidate: BenchCandidate; readonly merged: readonly BenchCandidate[]; readonly names: Names; readonly nodes: readonly TreeNode[]; readonly body: string; readonly mayDecompose: boolean;
  readonly onAssign: (unitId: string, slot: "lead" | "cooperating", name: string) => void;
};

/** What was read in the words of a candidate and what it has become, for reading; editing is one key away. */
export function CandidateDetails({ candidate, merged, names, nodes, body, mayDecompose, onAssign }: Props) {
  const t = useTranslations("directive.bench");
  const value = useTranslations("values");
  const amount = useAmount();
  const { reading } = candidate;
  const inferred = (what: "lead" | "leader" | "field" | "dueOn") =>
    reading.inferred.includes(what) && <span title={t("inferredHint")} className="ml-1.5 text-small text-ink-3">（{t("inferred")}）</span>;
  return (
    <div className="grid gap-2">
      <p className="m-0 wrap-anywhere whitespace-pre-wrap">{candidate.content}</p>
      <dl className="m-0 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
        <Fact label={t("field.leadUnitId")}>{names.unit(candidate.leadUnitId)}{candidate.leadUnitId && inferred("lead")}</Fact>
        <Fact label={t("field.cooperating")}>{candidate.cooperating.map(({ unitId, share, dueOn }) => [names.unit(unitId), share, dueOn && formatDay(dueOn)].filter(Boolean).join(" · ")).join("；")}</Fact>
        <Fact label={t("field.groupId")}>{names.group(candidate.groupId)}{candidate.groupId && `（${names.members(candidate.groupId).length}）`}</Fact>
        <Fact label={t("field.leaderPostId")}>{names.leader(candidate.leaderPostId)}{candidate.leaderPostId && inferred("leader")}</Fact>
        <Fact label={t("field.dueOn")}>{candidate.dueOn && formatDay(candidate.dueOn)}{candidate.deadlineText && <span className="ml-1.5">“{candidate.deadlineText}”</span>}{candidate.deadlineQuality !== "none" && <span className="ml-1.5 text-ink-3">{value(`deadlineQuality.${candidate.deadlineQuality}`)}</span>}{candidate.dueOn && inferred("dueOn")}{reading.deadline.nextYear && reading.inferred.includes("dueOn") && <span className="ml-1.5 text-small text-lamp-yellow-text">{t("nextYearWhy")}</span>}</Fact>
        <Fact label={t("field.targetValue")}>{candidate.targetValue !== null && amount(candidate.targetValue, candidate.targetUnit)}</Fact>
        <Fact label={t("field.fanOut")}>{candidate.fanOut.filter(({ targetValue }) => targetValue !== null).map(({ unitId, targetValue }) => `${names.unit(unitId) ?? ""} ${amount(targetValue ?? 0, candidate.targetUnit)}`).join("、")}</Fact>
        <Fact label={t("filled")}>{filledIn(candidate, amount)}</Fact>
        <Fact label={t("mergedFrom")}>{merged.map(({ start, end }) => `「${body.slice(start, end)}」`).join("、")}</Fact>
        <Fact label={t("field.closingStandard")}>{candidate.closingStandard}</Fact>
        <Fact label={t("field.fieldId")}>{names.field(candidate.fieldId)}{candidate.fieldId && inferred("field")}</Fact>
        <Fact label={t("field.taskClass")}>{value(`taskClass.${candidate.taskClass}`)} · {value(`taskKind.${candidate.kind}`)}</Fact>
        <Fact label={t("reading")}><ReadWords candidate={candidate} body={body} /></Fact>
      </dl>
      {candidate.state !== "registered" && reading.unmatched.map((name) => <Unmatched key={name} name={name} nodes={nodes} mayDecompose={mayDecompose && candidate.state !== "dropped"} onAssign={onAssign} />)}
      {candidate.taskId && candidate.taskNumber && <p className="m-0"><Link href={`/tasks/${candidate.taskId}`} className="text-link">{t("taskLink", { number: candidate.taskNumber })}</Link></p>}
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const empty = Array.isArray(children) ? children.every((child) => !child) : !children;
  if (empty) return null;
  return <><dt className="text-ink-2">{label}</dt><dd className="m-0 min-w-0 wrap-anywhere">{children}</dd></>;
}

/** The rules' own reading, word for word, so that a person sees where a proposal comes from. */
function ReadWords({ candidate: { reading }, body }: { readonly candidate: BenchCandidate; readonly body: string }) {
  const t = useTranslations("directive.bench");
  const parts: [string, string][] = [
    [t("readLead"), reading.lead.join("、")], [t("readJoint"), reading.joint.join("、")], [t("readHelpers"), reading.cooperating.join("、")],
    [t("readGroups"), reading.groups.join("、") + (reading.open ? t("openCircle") : "")], [t("readLeaders"), reading.leaders.join("、")],
    [t("readDeadline"), reading.deadline.text ?? ""],
    [t("readQuantities"), reading.quantities.map(({ start, end, subject }) => [subject, body.slice(start, end)].filter(Boolean).join(" ")).join("、")],
    [t("readBlanks"), reading.blanks.map((blank) => blankWords(body, blank)).join("、")],
    [t("readStrength"), reading.strength === "none" ? "" : t(`strength.${reading.strength}`)],
  ];
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-0.5 text-ink-2">
      {parts.filter(([, words]) => words !== "" && words !== t("openCircle")).map(([label, words]) => <span key={label}><span className="text-ink-3">{label}：</span>{words}</span>)}
    </span>
  );
}

/** A body that the organization does not know: shown as such, chosen by a person, never made silently. */
function Unmatched({ name, nodes, mayDecompose, onAssign }: { readonly name: string; readonly nodes: readonly TreeNode[]; readonly mayDecompose: boolean; readonly onAssign: Props["onAssign"] }) {
  const t = useTranslations("directive.bench");
  const [unitId, setUnitId] = useState<string | null>(null);
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      <Tag tone="outline">{t("unmatched", { name })}</Tag>
      {mayDecompose && (
        <>
          <TreeSelect nodes={nodes} value={unitId} onChange={setUnitId} label={`${t("unmatched", { name })} ${t("chooseUnit")}`} placeholder={t("chooseUnit")} className="w-56 max-w-full" />
          <Button size="compact" disabled={unitId === null} onClick={() => { if (unitId) onAssign(unitId, "lead", name); }}>{t("asLead")}</Button>
          <Button size="compact" disabled={unitId === null} onClick={() => { if (unitId) onAssign(unitId, "cooperating", name); }}>{t("asHelper")}</Button>
        </>
      )}
    </div>
  );
}
