"use client";
import { Button } from "@taizhang/ui/button";
import { Dialog } from "@taizhang/ui/dialog";
import { Drawer } from "@taizhang/ui/drawer";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { useToast } from "@taizhang/ui/toast";
import { useState } from "react";
import { StorySection } from "./story-section";

/** What opens above the page. */
export function FloatingStory() {
  const [dialog, setDialog] = useState(false);
  const [drawer, setDrawer] = useState(false);
  const toast = useToast();
  return (
    <>
      <StorySection id="dialog">
        <Button onClick={() => setDialog(true)}>打开对话框</Button>
        <Dialog
          open={dialog}
          onOpenChange={setDialog}
          title="退回填报"
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
      <StorySection id="drawer">
        <Button onClick={() => setDrawer(true)}>打开抽屉</Button>
        <Drawer
          open={drawer}
          onOpenChange={setDrawer}
          title="城东污水处理厂二期"
          description="2026-0001 · 县住建局"
          footer={<Button variant="primary" onClick={() => setDrawer(false)}>填报进展</Button>}
        >
          <p className="m-0">节点计划与最近两条进展显示在这里。</p>
        </Drawer>
      </StorySection>
      <StorySection id="toast">
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => toast.success("已保存", { description: "草稿保存于 10:21" })}>成功</Button>
          <Button onClick={() => toast.error("没有保存", { description: "网络中断，内容仍在本页。" })}>出错</Button>
          <Button onClick={() => toast.info("有新批示", { action: { label: "查看", onClick: () => undefined } })}>通知</Button>
        </div>
      </StorySection>
    </>
  );
}
