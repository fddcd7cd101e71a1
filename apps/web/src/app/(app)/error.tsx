"use client";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { ErrorState } from "@taizhang/ui/error-state";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { startTransition } from "react";

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** A page failed; the frame around it still works. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations("frame");
  const router = useRouter();
  const again = () => startTransition(() => {
    router.refresh();
    reset();
  });
  return (
    <Card>
      <ErrorState
        title={t("error.title")}
        hint={t("error.hint")}
        {...(error.digest === undefined ? {} : { reference: t("error.reference", { id: error.digest }) })}
        action={<Button variant="outline" onClick={again}>{t("retry")}</Button>}
      />
    </Card>
  );
}
