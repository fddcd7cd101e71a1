"use client";
import { AccountMenu } from "@taizhang/ui/account-menu";
import { AppShell } from "@taizhang/ui/app-shell";
import { Bell } from "@taizhang/ui/bell";
import { ClipboardList, Inbox, LayoutDashboard, ListTree, Megaphone, TrafficCone } from "lucide-react";
import Link from "@/components/link";
import { type ReactNode, useEffect, useRef, useState } from "react";

const icon = 18;
const nav = [
  { href: "/dev/ui#stat", label: "县情总览", icon: <LayoutDashboard size={icon} /> },
  { href: "/dev/ui", label: "督查台账", icon: <ClipboardList size={icon} />, count: 23 },
  { href: "/dev/ui#timeline", label: "我的待办", icon: <Inbox size={icon} />, count: 3 },
  { href: "/dev/ui#tree", label: "任务分解", icon: <ListTree size={icon} /> },
  { href: "/dev/ui#notice", label: "领导批示", icon: <Megaphone size={icon} />, count: 2 },
  { href: "/dev/ui#tree-select", label: "亮灯规则", icon: <TrafficCone size={icon} /> },
];
const posts = [
  { id: "office", label: "督查室 · 科长" },
  { id: "deputy", label: "政府办 · 代理主任" },
];

/** The shell itself is the frame of the story page. */
export function ShellStory({ children }: { readonly children: ReactNode }) {
  const [post, setPost] = useState("office");
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => content.current?.setAttribute("data-hydrated", ""), []);
  return (
    <AppShell
      product="云川县重点工作台账"
      homeHref="/dev/ui"
      nav={nav}
      path="/dev/ui"
      linkAs={Link}
      tools={
        <>
          <Bell count={3} href="/dev/ui#toast" linkAs={Link} />
          <AccountMenu
            name="周倩"
            posts={posts}
            currentPost={post}
            onPost={setPost}
            postsLabel="切换岗位"
            groups={[{ id: "account", entries: [{ id: "password", label: "修改密码", href: "/dev/ui#form" }, { id: "out", label: "退出" }] }]}
            linkAs={Link}
          />
        </>
      }
    >
      <div ref={content}>{children}</div>
    </AppShell>
  );
}
