"use client";
import { Checkbox } from "@taizhang/ui/checkbox";
import { Combobox } from "@taizhang/ui/combobox";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { MultiSelect } from "@taizhang/ui/multi-select";
import { NumberInput } from "@taizhang/ui/number-input";
import { RadioCards } from "@taizhang/ui/radio-cards";
import { Select } from "@taizhang/ui/select";
import { Switch } from "@taizhang/ui/switch";
import { Textarea } from "@taizhang/ui/textarea";
import { Search } from "lucide-react";
import { useState } from "react";
import { lampWords, units } from "./sample";
import { StorySection } from "./story-section";

const lampOptions = lampWords.map(({ lamp, word }) => ({ value: lamp, label: word }));
const unitOptions = units
  .filter((unit) => unit.parentId !== null)
  .map(({ id, label, keywords }) => ({ value: id, label, ...(keywords === undefined ? {} : { keywords }) }));
const findings = [
  { value: "true", label: "属实", hint: "进展与佐证一致" },
  { value: "returned", label: "退回", hint: "由单位补充后再报" },
  { value: "site", label: "现场核查", hint: "派人到现场看" },
] as const;

/** Controls as they stand in forms. */
export function ControlsStory() {
  const [lamp, setLamp] = useState<(typeof lampOptions)[number]["value"] | null>(null);
  const [several, setSeveral] = useState<(typeof lampOptions)[number]["value"][]>([]);
  const [text, setText] = useState("已完成主体工程的三成。");
  const [amount, setAmount] = useState<number | null>(61);
  const [unit, setUnit] = useState<string | null>(null);
  const [finding, setFinding] = useState<(typeof findings)[number]["value"] | null>("true");
  const [checked, setChecked] = useState(true);
  const [on, setOn] = useState(false);
  return (
    <>
      <StorySection id="input">
        <div className="grid max-w-4xl gap-4 md:grid-cols-3">
          <Field label="事项名称" required>
            <Input placeholder="如：城东污水处理厂二期" />
          </Field>
          <Field label="关键字" hint="名称、编号或拼音首字母">
            <Input icon={<Search size={16} />} placeholder="名称或编号" />
          </Field>
          <Field label="编号" error="编号已被使用，请换一个">
            <Input defaultValue="2026-0001" />
          </Field>
          <Field label="登记人">
            <Input defaultValue="督查室" disabled />
          </Field>
        </div>
      </StorySection>
      <StorySection id="textarea">
        <Field label="本期进展" className="max-w-2xl">
          <Textarea value={text} onChange={(event) => setText(event.target.value)} maxLength={500} showCount />
        </Field>
      </StorySection>
      <StorySection id="number-input">
        <div className="grid max-w-2xl gap-4 md:grid-cols-2">
          <Field label="本期完成">
            <NumberInput value={amount} onChange={setAmount} min={0} max={100} unit="%" />
          </Field>
          <Field label="到位资金" error="不能小于上期的 120 万元">
            <NumberInput value={100} onChange={setAmount} unit="万元" />
          </Field>
        </div>
      </StorySection>
      <StorySection id="multi-select">
        <div className="max-w-xs">
          <Field label="亮灯">
            <MultiSelect options={lampOptions} value={several} onChange={setSeveral} placeholder="不限" />
          </Field>
        </div>
      </StorySection>
      <StorySection id="select">
        <div className="grid max-w-4xl gap-4 md:grid-cols-3">
          <Field label="状态">
            <Select options={lampOptions} value={lamp} onChange={setLamp} clearLabel="不限" />
          </Field>
          <Field label="状态（必选）" error="请选择状态">
            <Select options={lampOptions} value={null} onChange={setLamp} />
          </Field>
          <Field label="状态（停用）">
            <Select options={lampOptions} value="green" onChange={setLamp} disabled />
          </Field>
        </div>
      </StorySection>
      <StorySection id="combobox">
        <Field label="责任单位" className="max-w-sm" hint="输入名称或拼音首字母">
          <Combobox options={unitOptions} value={unit} onChange={setUnit} />
        </Field>
      </StorySection>
      <StorySection id="checkbox">
        <div className="flex flex-wrap gap-x-6">
          <Checkbox checked={checked} onChange={setChecked}>需要分管领导确认</Checkbox>
          <Checkbox checked={false} indeterminate onChange={setChecked}>部分单位</Checkbox>
          <Checkbox checked={false} onChange={setChecked} disabled>停用</Checkbox>
        </div>
      </StorySection>
      <StorySection id="radio-cards">
        <Field label="核实结论" className="max-w-3xl">
          <RadioCards options={findings} value={finding} onChange={setFinding} columns={3} />
        </Field>
      </StorySection>
      <StorySection id="switch">
        <div className="flex flex-wrap gap-x-6">
          <Switch checked={on} onChange={setOn}>单位负责人确认后再反馈</Switch>
          <Switch checked onChange={setOn} disabled>停用</Switch>
        </div>
      </StorySection>
    </>
  );
}
