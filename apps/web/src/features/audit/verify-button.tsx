"use client";
import { useQuery } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Notice } from "@taizhang/ui/notice";
import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/error-text";
import { useTRPC } from "@/trpc/client";

/** Walks the whole chain and says whether it is sound. */
export function VerifyButton() {
  const t = useTranslations("admin.audit");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { data, error, isFetching, refetch } = useQuery(trpc.audit.verify.queryOptions({}, { enabled: false, retry: false }));
  return (
    <div className="grid justify-items-start gap-3">
      <Button variant="outline" icon={<ShieldCheck size={16} aria-hidden="true" />} loading={isFetching} onClick={() => void refetch()}>{t("verify")}</Button>
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      {data?.broken && <Notice tone="error">{t("broken", { position: data.broken.position, why: t(`why.${data.broken.why}`), sealed: data.sealed })}</Notice>}
      {data?.backdated && <Notice tone="warning">{t("backdated", data.backdated)}</Notice>}
      {data && !data.broken && (
        <Notice tone="success">
          {t("sound", { sealed: data.sealed, tail: data.tail })}
          <p className="m-0 text-small break-all">{t("head", { position: data.sealed, head: data.head })}</p>
        </Notice>
      )}
    </div>
  );
}
