import type { RouterOutputs } from "@taizhang/api";
import { Button } from "@taizhang/ui/button";
import { useTranslations } from "next-intl";

type Posts = RouterOutputs["organization"]["frame"]["posts"];
type Props = {
  readonly name: string;
  readonly posts: Posts;
  /** The post of last time; it is marked and comes first. */
  readonly current: Pick<Posts[number], "postId" | "delegationId">;
  readonly next: string;
  readonly action: (form: FormData) => Promise<void>;
};

/** One button per post; works before any script has loaded. */
export function PostChoice({ name, posts, current, next, action }: Props) {
  const t = useTranslations("access.post");
  const deputy = useTranslations("frame");
  const isLast = ({ postId, delegationId }: Posts[number]) => postId === current.postId && delegationId === current.delegationId;
  return (
    <div className="grid gap-4">
      <h1 className="m-0 text-h1 font-semibold">{t("title")}</h1>
      <p className="m-0 text-ink-2">{t("hint", { name })}</p>
      <ul className="m-0 grid list-none gap-2 p-0">
        {posts.toSorted((one, other) => Number(isLast(other)) - Number(isLast(one))).map((post) => {
          const label = `${post.unitName} · ${post.title}`;
          return (
            <li key={`${post.postId} ${post.delegationId ?? ""}`}>
              <form action={action}>
                <input type="hidden" name="post" value={post.postId} />
                <input type="hidden" name="delegation" value={post.delegationId ?? ""} />
                <input type="hidden" name="next" value={next} />
                <Button type="submit" variant={isLast(post) ? "primary" : "secondary"} className="w-full justify-between! whitespace-normal! text-left">
                  <span>{post.delegationId === null ? label : deputy("deputy", { post: label })}</span>
                  {isLast(post) && <span className="shrink-0 text-small font-normal">{t("last")}</span>}
                </Button>
              </form>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
