"use client";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { Table, Td, Th } from "@taizhang/ui/table";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AppointForm, EndHoldingForm, PostForm, type Holding, type Post } from "./post-forms";

export interface PostsCardProps {
  readonly unitId: string;
  readonly unitName: string;
  readonly posts: readonly Post[];
  readonly today: string;
}

function Holders({ post, today }: { readonly post: Post; readonly today: string }) {
  const t = useTranslations("admin.organization");
  const [ending, setEnding] = useState<Holding | null>(null);
  const lasting = post.holdings.filter(({ endsOn }) => endsOn === null || endsOn >= today);
  const former = post.holdings.filter(({ endsOn }) => endsOn !== null && endsOn < today);
  return (
    <>
      {lasting.length === 0 && <span className="text-ink-3">{t("vacant")}</span>}
      {lasting.map((holding) => (
        <span key={holding.id} className="flex flex-wrap items-center gap-2">
          {t(holding.startsOn > today ? "future" : "since", { name: holding.name, from: holding.startsOn })}
          {holding.endsOn === null
            ? <Button size="compact" variant="text" onClick={() => setEnding(holding)}>{t("endHolding")}</Button>
            : t("until", { to: holding.endsOn })}
        </span>
      ))}
      {former.length > 0 && (
        <details className="text-small text-ink-3">
          <summary className="cursor-pointer">{t("former", { count: former.length })}</summary>
          {former.map((holding) => <span key={holding.id} className="block">{t("formerLine", { name: holding.name, from: holding.startsOn, to: holding.endsOn ?? "" })}</span>)}
        </details>
      )}
      {ending && <EndHoldingForm holding={ending} today={today} open onOpenChange={() => setEnding(null)} />}
    </>
  );
}

/** Posts of a unit with who holds and held them. */
export function PostsCard({ unitId, unitName, posts, today }: PostsCardProps) {
  const t = useTranslations("admin.organization");
  const role = useTranslations("values.role");
  const [adding, setAdding] = useState(false);
  const [appointing, setAppointing] = useState<Post | null>(null);
  return (
    <Card title={t("posts")} actions={<Button variant="outline" onClick={() => setAdding(true)}>{t("addPost")}</Button>}>
      {posts.length === 0 ? <Empty title={t("noPost")} /> : (
        <Table caption={t("postsCaption", { unit: unitName })}>
          <thead><tr><Th>{t("post")}</Th><Th>{t("role")}</Th><Th>{t("holder")}</Th><Th>{t("actions")}</Th></tr></thead>
          <tbody>
            {posts.map((post) => (
              <tr key={post.id}>
                <Td className="min-w-28">{post.title}</Td>
                <Td className="whitespace-nowrap">{role(post.role)}</Td>
                <Td className="min-w-52"><Holders post={post} today={today} /></Td>
                <Td><Button size="compact" onClick={() => setAppointing(post)}>{t("appoint")}</Button></Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <PostForm unitId={unitId} open={adding} onOpenChange={setAdding} />
      {appointing && <AppointForm post={appointing} today={today} open onOpenChange={() => setAppointing(null)} />}
    </Card>
  );
}
