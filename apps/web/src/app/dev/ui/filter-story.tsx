"use client";
import { DateRangePicker } from "@taizhang/ui/date-range-picker";
import { Field } from "@taizhang/ui/field";
import { FilterBar } from "@taizhang/ui/filter-bar";
import { Input } from "@taizhang/ui/input";
import type { IsoRange } from "@taizhang/ui/iso-date";
import { TreeSelect } from "@taizhang/ui/tree-select";
import { useState } from "react";
import { units } from "./sample";
import { StorySection } from "./story-section";

/** Conditions above a list. */
export function FilterStory() {
  const [word, setWord] = useState("");
  const [unit, setUnit] = useState<string | null>(null);
  const [due, setDue] = useState<IsoRange>({ from: null, to: null });
  const [leader, setLeader] = useState("");
  const [said, setSaid] = useState("");
  const active = [word !== "", unit !== null, due.from !== null, leader !== ""].filter(Boolean).length;
  const reset = () => {
    setWord("");
    setUnit(null);
    setDue({ from: null, to: null });
    setLeader("");
  };
  return (
    <StorySection id="filter-bar">
      <FilterBar
        activeCount={active}
        onQuery={() => setSaid(`查询 ${word}`)}
        onReset={reset}
        more={
          <Field label="分管领导">
            <Input value={leader} onChange={(event) => setLeader(event.target.value)} />
          </Field>
        }
      >
        <Field label="关键字">
          <Input value={word} onChange={(event) => setWord(event.target.value)} placeholder="名称或编号" />
        </Field>
        <Field label="牵头单位">
          <TreeSelect nodes={units} value={unit} onChange={setUnit} />
        </Field>
        <Field label="完成时限">
          <DateRangePicker value={due} onChange={setDue} />
        </Field>
      </FilterBar>
      <p role="status" className="m-0 min-h-6">{said}</p>
    </StorySection>
  );
}
