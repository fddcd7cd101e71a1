import { Bar } from "@taizhang/ui/bar";
import { Button } from "@taizhang/ui/button";
import { Empty } from "@taizhang/ui/empty";
import { IconButton } from "@taizhang/ui/icon-button";
import { Lamp } from "@taizhang/ui/lamp";
import { Stat } from "@taizhang/ui/stat";
import { Table, Td, Th } from "@taizhang/ui/table";
import { Tag } from "@taizhang/ui/tag";
import { Bell, Download, Pencil } from "lucide-react";
import { fieldProgress, lampWords, stats } from "./sample";
import { StorySection } from "./story-section";

/** What needs no script in the browser. */
export function BasicsStory() {
  return (
    <>
      <StorySection id="stat">
        <div className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
          {stats.map((stat) => (
            <Stat key={stat.label} {...stat} />
          ))}
        </div>
      </StorySection>
      <StorySection id="button">
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="primary" icon={<Pencil size={16} aria-hidden="true" />}>反馈进展</Button>
          <Button icon={<Download size={16} aria-hidden="true" />}>导出</Button>
          <Button variant="outline">批示</Button>
          <Button variant="text">查看全部</Button>
          <Button variant="danger">退回</Button>
          <Button variant="primary" loading>提交中</Button>
          <Button disabled>不可用</Button>
          <Button size="compact">紧凑</Button>
          <IconButton label="消息" icon={<Bell size={18} aria-hidden="true" />} />
          <IconButton label="导出" bordered icon={<Download size={18} aria-hidden="true" />} />
        </div>
      </StorySection>
      <StorySection id="lamp">
        <div className="flex flex-wrap items-center gap-3">
          {lampWords.map(({ lamp, word }) => (
            <Lamp key={lamp} lamp={lamp} word={word} />
          ))}
          <Lamp lamp="blue" word="临期" dueSoon />
          {lampWords.map(({ lamp, word }) => (
            <Lamp key={`plain-${lamp}`} lamp={lamp} word={word} look="plain" />
          ))}
        </div>
      </StorySection>
      <StorySection id="tag">
        <div className="flex flex-wrap items-center gap-2">
          <Tag>民生实事</Tag>
          <Tag tone="brand">A 类</Tag>
          <Tag tone="outline">常务会议</Tag>
          <Tag tone="party">县长批示</Tag>
        </div>
      </StorySection>
      <StorySection id="bar">
        <div className="grid max-w-2xl gap-3">
          {fieldProgress.map((row) => (
            <div key={row.name} className="grid grid-cols-[6rem_minmax(0,1fr)] items-center gap-3">
              <span className="text-ink-2">{row.name}</span>
              <Bar
                thick
                value={row.value}
                expected={row.expected}
                lamp={row.lamp}
                label={`${row.name}：进度 ${row.value}%，应达 ${row.expected}%`}
                text={`${row.value}% 应达 ${row.expected}%`}
              />
            </div>
          ))}
        </div>
      </StorySection>
      <StorySection id="table">
        <Table caption="板块进度">
          <thead>
            <tr>
              <Th>板块</Th>
              <Th numeric>进度（%）</Th>
              <Th numeric>应达（%）</Th>
            </tr>
          </thead>
          <tbody>
            {fieldProgress.map((row) => (
              <tr key={row.name}>
                <Td>{row.name}</Td>
                <Td numeric>{row.value}</Td>
                <Td numeric>{row.expected}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </StorySection>
      <StorySection id="empty">
        <Empty title="没有符合条件的事项" hint="换一个条件，或清空筛选后再看。" action={<Button>清空筛选</Button>} />
      </StorySection>
    </>
  );
}
