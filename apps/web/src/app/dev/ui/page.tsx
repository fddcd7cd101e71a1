import { notFound } from "next/navigation";
import { connection } from "next/server";
import { BasicsStory } from "./basics-story";
import { ControlsStory } from "./controls-story";
import { FloatingStory } from "./floating-story";

/** Every component of the kit in its states. Opens only where TAIZHANG_DEV_UI is 1 (tests and development). */
export default async function UiStoryPage() {
  await connection();
  if (process.env.TAIZHANG_DEV_UI !== "1") notFound();
  return (
    <main className="mx-auto flex max-w-[1400px] min-w-0 flex-col gap-4 p-4 md:p-5">
      <h1 className="m-0 text-h1 font-semibold">台账 · 组件</h1>
      <BasicsStory />
      <ControlsStory />
      <FloatingStory />
    </main>
  );
}
