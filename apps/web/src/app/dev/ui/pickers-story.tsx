"use client";
import { DatePicker } from "@taizhang/ui/date-picker";
import { DateRangePicker } from "@taizhang/ui/date-range-picker";
import { Field } from "@taizhang/ui/field";
import type { IsoRange } from "@taizhang/ui/iso-date";
import { MonthPicker } from "@taizhang/ui/month-picker";
import { Tree } from "@taizhang/ui/tree";
import { TreeSelect } from "@taizhang/ui/tree-select";
import { Upload, type UploadedFile } from "@taizhang/ui/upload";
import { useState } from "react";
import { units } from "./sample";
import { StorySection } from "./story-section";

const restDays = new Set(["2026-10-01", "2026-10-02", "2026-11-21", "2026-11-22"]);
const dayMark = (iso: string) => (restDays.has(iso) ? "rest" : iso === "2026-11-14" ? "work" : undefined);

/** Dates, trees and files. */
export function PickersStory() {
  const [day, setDay] = useState<string | null>("2026-11-23");
  const [range, setRange] = useState<IsoRange>({ from: null, to: null });
  const [month, setMonth] = useState<string | null>("2026-11");
  const [lead, setLead] = useState<string | null>("housing");
  const [cooperating, setCooperating] = useState<readonly string[]>(["finance", "castle"]);
  const [files, setFiles] = useState<readonly UploadedFile[]>([{ id: "sample", name: "现场照片-主体结构.jpg", size: 2_310_000 }]);
  const [node, setNode] = useState<string | null>("castle");
  return (
    <>
      <StorySection id="date-picker">
        <div className="grid max-w-4xl gap-4 md:grid-cols-3">
          <Field label="完成时限" hint="可直接输入 20261123 或 11-23">
            <DatePicker value={day} onChange={setDay} dayMark={dayMark} />
          </Field>
          <Field label="签收期限" error="不能早于交办日">
            <DatePicker value={null} onChange={setDay} min="2026-11-01" max="2026-11-30" />
          </Field>
        </div>
      </StorySection>
      <StorySection id="date-range-picker">
        <Field label="完成时限起止" className="max-w-xs">
          <DateRangePicker value={range} onChange={setRange} dayMark={dayMark} />
        </Field>
      </StorySection>
      <StorySection id="month-picker">
        <Field label="填报月份" className="max-w-xs">
          <MonthPicker value={month} onChange={setMonth} />
        </Field>
      </StorySection>
      <StorySection id="tree-select">
        <div className="grid max-w-4xl gap-4 md:grid-cols-2">
          <Field label="牵头单位" required>
            <TreeSelect nodes={units} value={lead} onChange={setLead} />
          </Field>
          <Field label="配合单位" hint="可多选；选上级即选全部下级">
            <TreeSelect multiple nodes={units} value={cooperating} onChange={setCooperating} />
          </Field>
          <Field label="异议单位" error="请选择单位">
            <TreeSelect nodes={units} value={null} onChange={setLead} />
          </Field>
        </div>
      </StorySection>
      <StorySection id="tree">
        <Tree label="单位" nodes={units} value={node} onChange={setNode} className="max-w-sm" />
      </StorySection>
      <StorySection id="upload">
        <Field label="佐证材料" className="max-w-2xl">
          <Upload url="/dev/ui/upload" value={files} onChange={setFiles} maxSizeMb={5} maxFiles={6} fileHref={(file) => `#${file.id}`} />
        </Field>
      </StorySection>
    </>
  );
}
