"use client";
import { Button } from "@taizhang/ui/button";
import { Confirm } from "@taizhang/ui/confirm";
import { Dialog } from "@taizhang/ui/dialog";
import { Drawer } from "@taizhang/ui/drawer";
import { Field } from "@taizhang/ui/field";
import { IconButton } from "@taizhang/ui/icon-button";
import { Input } from "@taizhang/ui/input";
import { Menu } from "@taizhang/ui/menu";
import { Popover } from "@taizhang/ui/popover";
import { Tabs } from "@taizhang/ui/tabs";
import { useToast } from "@taizhang/ui/toast";
import { Tooltip } from "@taizhang/ui/tooltip";
import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { StorySection } from "./story-section";

/** More than fits into one window or on one page. */
const weeks = Array.from({ length: 80 }, (_, index) => index + 1);

/** What opens above the page. */
export function FloatingStory() {
  const [dialog, setDialog] = useState(false);
  const [drawer, setDrawer] = useState(false);
  const [confirm, setConfirm] = useState(false);
  const [chosen, setChosen] = useState("");
  const toast = useToast();
  const choose = (name: string) => () => setChosen(name);
  return (
    <>
      <StorySection id="dialog">
        <Button onClick={() => setDialog(true)}>打开对话框</Button>
        <Dialog
          open={dialog}
          onOpenChange={setDialog}
          title="退回反馈"
          description="退回后由单位修改，再次提交。"
          footer={
            <>
              <Button onClick={() => setDialog(false)}>取消</Button>
              <Button variant="primary" onClick={() => setDialog(false)}>退回</Button>
            </>
          }
        >
          <Field label="退回原因" required>
            <Input />
          </Field>
        </Dialog>
      </StorySection>
      <StorySection id="confirm">
        <Button variant="danger" onClick={() => setConfirm(true)}>删除草稿</Button>
        <Confirm
          open={confirm}
          onOpenChange={setConfirm}
          title="删除这份草稿？"
          description="删除后不能恢复，已上传的附件一并删除。"
          action="删除"
          danger
          onConfirm={choose("已删除")}
        />
      </StorySection>
      <StorySection id="drawer">
        <Button onClick={() => setDrawer(true)}>打开抽屉</Button>
        <Drawer
          open={drawer}
          onOpenChange={setDrawer}
          title="城东污水处理厂二期"
          description="2026-0001 · 县住建局"
          footer={<Button variant="primary" onClick={() => setDrawer(false)}>反馈进展</Button>}
        >
          <p className="m-0">节点计划与最近的进展显示在这里。</p>
          <Button variant="text">查看节点计划</Button>
          <ol className="m-0 pl-5">{weeks.map((week) => <li key={week}>第 {week} 周：管网按节点推进。</li>)}</ol>
        </Drawer>
      </StorySection>
      <StorySection id="menu">
        <div className="flex items-center gap-3">
          <Menu
            trigger={<IconButton bordered label="更多操作" icon={<Ellipsis size={18} aria-hidden="true" />} />}
            groups={[
              { id: "main", entries: [{ id: "extend", label: "申请延期", onSelect: choose("申请延期") }, { id: "move", label: "转办", onSelect: choose("转办") }] },
              { id: "danger", entries: [{ id: "stop", label: "中止", danger: true, onSelect: choose("中止") }, { id: "off", label: "不可用", disabled: true }] },
            ]}
          />
          <span role="status">{chosen}</span>
        </div>
      </StorySection>
      <StorySection id="popover">
        <Popover trigger={<Button>为什么是滞后</Button>} title="滞后的原因">
          <p className="m-0 max-w-72">应达 62%，实际 41%，差 21 个百分点，超过 10 点亮红。</p>
        </Popover>
      </StorySection>
      <StorySection id="tooltip">
        <Tooltip text="按工作日计算，不含节假日">
          <Button variant="text">剩余 12 天</Button>
        </Tooltip>
      </StorySection>
      <StorySection id="tabs">
        <Tabs
          label="本单位事项"
          items={[
            { id: "lead", label: "我牵头", count: 18, content: <p className="m-0">牵头的事项</p> },
            { id: "cooperating", label: "我配合", count: 7, content: <p className="m-0">配合的事项</p> },
            { id: "closed", label: "已办结", content: <p className="m-0">已办结的事项</p> },
          ]}
        />
      </StorySection>
      <StorySection id="toast">
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => toast.success("已保存", { description: "草稿保存于 10:21" })}>成功</Button>
          <Button onClick={() => toast.error("没有保存", { description: "网络中断，内容仍在本页。" })}>出错</Button>
          <Button onClick={() => toast.info("有新批示", { action: { label: "查看", onClick: choose("查看批示") } })}>通知</Button>
        </div>
      </StorySection>
    </>
  );
}
