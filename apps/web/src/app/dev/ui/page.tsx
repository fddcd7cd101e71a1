import { Watermark } from "@taizhang/ui/watermark";
import { notFound } from "next/navigation";
import { BasicsStory } from "./basics-story";
import { ControlsStory } from "./controls-story";
import { FilterStory } from "./filter-story";
import { FloatingStory } from "./floating-story";
import { FormStory } from "./form-story";
import { PickersStory } from "./pickers-story";
import { ReadingStory } from "./reading-story";
import { ShellStory } from "./shell-story";
import { TableStory } from "./table-story";

const stories = {
  basics: BasicsStory, reading: ReadingStory, controls: ControlsStory, pickers: PickersStory, form: FormStory, filter: FilterStory, table: TableStory, floating: FloatingStory,
} as const;

/** Every component of the kit in its states, or those of `?story=`. Opens only where TAIZHANG_DEV_UI is 1 (tests and development). */
export default async function UiStoryPage({ searchParams }: { readonly searchParams: Promise<{ story?: string | string[] }> }) {
  if (process.env.TAIZHANG_DEV_UI !== "1") notFound();
  const { story } = await searchParams;
  const asked = [story ?? []].flat();
  return (
    <ShellStory>
      <h1 className="m-0 mb-4 text-h1 font-semibold">组件</h1>
      <div className="flex min-w-0 flex-col gap-4">
        {Object.entries(stories).filter(([name]) => asked.length === 0 || asked.includes(name)).map(([name, Story]) => <Story key={name} />)}
      </div>
      <Watermark text="周倩 2026-11-23" />
    </ShellStory>
  );
}
