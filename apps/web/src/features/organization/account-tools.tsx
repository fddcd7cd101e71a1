"use client";
import { useMutation } from "@tanstack/react-query";
import { AccountMenu } from "@taizhang/ui/account-menu";
import { useToast } from "@taizhang/ui/toast";
import { KeyRound, LogOut } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import Link from "@/components/link";
import { useErrorText } from "@/components/error-text";
import { useSwitchLocale } from "@/components/use-switch-locale";
import { locales } from "@/i18n/locale";
import { useTRPC } from "@/trpc/client";
import type { FrameData } from "./app-frame";

const idOf = (postId: string, delegationId: string | null) => `${postId} ${delegationId ?? ""}`;

/** Who is signed in, in which post; other posts, language, own account and the way out. */
export function AccountTools({ frame, sessionId, signOut }: { readonly frame: FrameData; readonly sessionId: string; readonly signOut: () => Promise<void> }) {
  const t = useTranslations("frame");
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const locale = useLocale();
  const switchLocale = useSwitchLocale();
  const change = useMutation(trpc.access.switchPost.mutationOptions({
    // Another post sees another county: everything is read anew.
    onSuccess: () => window.location.assign("/"),
    onError: (error) => toast.error(errorText(error)),
  }));
  const posts = frame.posts.map(({ postId, delegationId, title, unitName }) => {
    const label = `${unitName} · ${title}`;
    return { id: idOf(postId, delegationId), label: delegationId === null ? label : t("deputy", { post: label }), postId, delegationId };
  });
  const onPost = (id: string) => {
    const post = posts.find((choice) => choice.id === id);
    if (post && id !== current) change.mutate({ sessionId, postId: post.postId, delegationId: post.delegationId });
  };
  const current = idOf(frame.post?.id ?? "", frame.delegationId);
  return (
    <AccountMenu
      name={frame.name}
      posts={posts}
      currentPost={current}
      onPost={onPost}
      postsLabel={t("posts")}
      linkAs={Link}
      groups={[
        { id: "language", label: t("language"), entries: locales.map((one) => ({ id: one, label: t(`languages.${one}`), checked: one === locale, onSelect: () => switchLocale(one) })) },
        { id: "account", entries: [
          { id: "account", label: t("account"), href: "/account", icon: <KeyRound size={16} aria-hidden="true" /> },
          { id: "sign-out", label: t("signOut"), icon: <LogOut size={16} aria-hidden="true" />, onSelect: () => void signOut() },
        ] },
      ]}
    />
  );
}
