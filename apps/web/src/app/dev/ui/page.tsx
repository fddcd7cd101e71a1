import { Watermark } from "@taizhang/ui/watermark";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { BasicsStory } from "./basics-story";
import { ControlsStory } from "./controls-story";
import { FilterStory } from "./filter-story";
import { FloatingStory } from "./floating-story";
import { FormStory } from "./form-story";
import { PickersStory } from "./pickers-story";
import { ReadingStory } from "./reading-story";
import { ShellStory } from "./shell-story";
import { TableStory } from "./table-story";

/** Every component of the kit in its states. Opens only where TAIZHANG_DEV_UI is 1 (tests and development). */
export default async function UiStoryPage() {
  await connection();
  if (process.env.TAIZHANG_DEV_UI !== "1") notFound();
  return (
    <ShellStory>
      <h1 className="m-0 mb-4 text-h1 font-semibold">组件</h1>
      <div className="flex min-w-0 flex-col gap-4">
        <BasicsStory />
        <ReadingStory />
        <ControlsStory />
        <PickersStory />
        <FormStory />
        <FilterStory />
        <TableStory />
        <FloatingStory />
      </div>
      <Watermark text="周倩 2026-11-23" />
    </ShellStory>
  );
}
