import { frame } from "@taizhang/domain/organization/server";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { PlainFrame } from "@/components/plain-frame";
import { PostChoice } from "@/features/access/post-choice";
import { call } from "@/server/call";
import { ownPath } from "@/server/paths";
import { oneOf, type SearchParams } from "@/server/search-params";
import { choosePostAction } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("access.post"))("title") };
}

/** In which post one acts, asked after sign-in of whoever holds or stands in for several (decisions: who acts). */
export default async function PostPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const next = ownPath(oneOf(await searchParams, "next", 2_000));
  const { county, name, post, delegationId, posts } = await call(frame, {});
  if (posts.length < 2) redirect(next);
  return (
    <PlainFrame county={county}>
      <PostChoice name={name} posts={posts} current={{ postId: post?.id ?? "", delegationId }} next={next} action={choosePostAction} />
    </PlainFrame>
  );
}
