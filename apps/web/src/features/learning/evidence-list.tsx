"use client";
import { useQuery } from "@tanstack/react-query";
import { Notice } from "@taizhang/ui/notice";
import { Spinner } from "@taizhang/ui/spinner";
import { useTranslations } from "next-intl";
import { useErrorText } from "@/components/error-text";
import { formatDay } from "@/components/format";
import Link from "@/components/link";
import { useTRPC } from "@/trpc/client";

/** The sentences a proposal rests on, each leading to its place in the workbench. */
export function EvidenceList({ proposalId }: { readonly proposalId: string }) {
  const t = useTranslations("learning");
  const errorText = useErrorText();
  const { data, error } = useQuery(useTRPC().learning.evidence.queryOptions({ proposalId }));
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  if (!data) return <Spinner />;
  return (
    <ul className="m-0 mt-2 grid list-none gap-2 border-l-2 border-line p-0 pl-3">
      {data.map(({ id, quote, directiveId, textId, directiveTitle, heldOn, author, at }) => (
        <li key={id} className="text-body">
          <q className="text-ink">{quote}</q>
          <p className="m-0 text-small text-ink-2">
            <Link href={`/directives/${directiveId}/texts/${textId}`} className="text-link underline underline-offset-2">{directiveTitle}</Link>
            {" · "}{formatDay(heldOn)}{" · "}{t("confirmedBy", { name: author ?? "", day: formatDay(at) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
