import { Avatar } from "@taizhang/ui/avatar";
import { Button } from "@taizhang/ui/button";
import { Descriptions } from "@taizhang/ui/descriptions";
import { ErrorState } from "@taizhang/ui/error-state";
import { FileChip } from "@taizhang/ui/file-chip";
import { HeatTable } from "@taizhang/ui/heat-table";
import { Lamp } from "@taizhang/ui/lamp";
import { LevelBadge } from "@taizhang/ui/level-badge";
import { LineChart } from "@taizhang/ui/line-chart";
import { Notice } from "@taizhang/ui/notice";
import { PageHeader } from "@taizhang/ui/page-header";
import { Skeleton } from "@taizhang/ui/skeleton";
import { Steps } from "@taizhang/ui/steps";
import { Timeline } from "@taizhang/ui/timeline";
import Link from "@/components/link";
import { heatRows, lampWords, months } from "./sample";
import { StorySection } from "./story-section";

const chain = [
  { id: "filed", label: "立项", state: "done", note: "03-02" },
  { id: "dispatched", label: "交办", state: "done", note: "03-04" },
  { id: "signed", label: "签收", state: "done", note: "03-05" },
  { id: "working", label: "办理", state: "current" },
  { id: "finished", label: "办结", state: "todo" },
  { id: "closed", label: "销号", state: "todo" },
] as const;

/** What is read rather than operated. */
export function ReadingStory() {
  return (
    <>
      <StorySection id="page-header">
        <PageHeader
          title="老旧小区改造 42 个"
          conclusion="完成 21 个，应达 31 个，落后 21 个百分点；卡在两个小区的管线迁改。"
          back={{ href: "#data-table", label: "台账" }}
          meta={<><span>2026-0003</span><Lamp lamp="red" word="滞后" /><LevelBadge word="督办" sheet="督办单 第 3 号" /></>}
          actions={<><Button variant="primary">反馈进展</Button><Button>申请延期</Button></>}
          linkAs={Link}
        />
        <PageHeader
          title="县情总览"
          lead="conclusion"
          conclusion={<>按期推进率 79.4%，比上月低 2.6 个百分点；<span className="text-lamp-red-text">23 项滞后</span>，集中在住建局、自规局。</>}
          asOf="截至 2026-11-22 18:00"
        />
      </StorySection>
      <StorySection id="level-badge">
        <div className="flex flex-wrap items-center gap-3">
          {["提醒", "预警", "督办"].map((word) => <LevelBadge key={word} word={word} />)}
          <LevelBadge word="挂牌" sheet="挂牌督办 第 1 号" listed />
        </div>
      </StorySection>
      <StorySection id="steps"><Steps label="办理环节" steps={chain} /></StorySection>
      <StorySection id="timeline">
        <Timeline
          label="进展"
          entries={[
            { id: "a", time: "2026-11-20", actor: "县住建局", title: "完成 21 个小区，本月新增 4 个", body: "两个小区因管线迁改暂缓，已与供电公司约定下周进场。" },
            { id: "b", time: "2026-11-12", actor: "县长 批示", tone: "instruction", title: "管线迁改由分管领导牵头协调，一周内解决。" },
            { id: "c", time: "2026-11-10", actor: "督查室", tone: "quiet", title: "核实 10 月反馈：属实" },
          ]}
        />
      </StorySection>
      <StorySection id="descriptions">
        <Descriptions
          columns={2}
          items={[
            { label: "牵头单位", value: "县住建局" },
            { label: "责任人", value: <span className="flex items-center gap-2"><Avatar name="陈志平" size="small" />陈志平</span> },
            { label: "配合单位", value: "县财政局、城关镇" },
            { label: "完成时限", value: "2026-12-23（原 2026-11-11）" },
            { label: "销号标准", value: "42 个小区全部竣工验收，居民满意率不低于 90%。", wide: true },
          ]}
        />
      </StorySection>
      <StorySection id="heat-table">
        <HeatTable caption="各单位事项状态（项）" rowHeading="单位" columns={lampWords.slice(0, 5).map(({ lamp, word }) => ({ id: lamp, label: word, lamp }))} rows={heatRows} />
      </StorySection>
      <StorySection id="line-chart">
        <div className="max-w-3xl">
          <LineChart summary="全县进度比计划慢约三周：计划 95%，实际 84%" points={months} pointHeading="月份" planLabel="计划" actualLabel="实际" />
        </div>
      </StorySection>
      <StorySection id="notice">
        <div className="grid max-w-3xl gap-2">
          <Notice title="本期反馈 11 月 25 日截止">请在截止前由单位负责人确认。</Notice>
          <Notice tone="success">已交办 12 项。</Notice>
          <Notice tone="warning">系统测算 50%，与反馈的 61% 相差较大。</Notice>
          <Notice tone="error">没有保存：同一事项刚被他人修改。</Notice>
        </div>
      </StorySection>
      <StorySection id="avatar">
        <div className="flex items-center gap-3"><Avatar name="陈志平" /><Avatar name="Wu" /><Avatar name="周倩" size="small" /></div>
      </StorySection>
      <StorySection id="file-chip">
        <div className="flex flex-wrap gap-2">
          <FileChip name="竣工验收报告.pdf" size={1_240_000} href="#file-chip" />
          <FileChip name="资金台账.xlsx" size={48_000} />
        </div>
      </StorySection>
      <StorySection id="skeleton"><Skeleton label="正在加载" /></StorySection>
      <StorySection id="error-state"><ErrorState title="页面没有打开" hint="请稍后再试；仍不行请把编号告诉管理员。" reference="编号 7F3A21" action={<Button>重试</Button>} /></StorySection>
    </>
  );
}
