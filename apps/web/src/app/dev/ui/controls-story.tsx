"use client";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { Select } from "@taizhang/ui/select";
import { Textarea } from "@taizhang/ui/textarea";
import { Search } from "lucide-react";
import { useState } from "react";
import { lampWords } from "./sample";
import { StorySection } from "./story-section";

const lampOptions = lampWords.map(({ lamp, word }) => ({ value: lamp, label: word }));

/** Controls as they stand in forms. */
export function ControlsStory() {
  const [lamp, setLamp] = useState<(typeof lampOptions)[number]["value"] | null>(null);
  const [text, setText] = useState("已完成主体工程的三成。");
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
    </>
  );
}
