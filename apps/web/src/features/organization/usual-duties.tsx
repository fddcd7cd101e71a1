"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { RouterOutputs } from "@taizhang/api";
import { Button } from "@taizhang/ui/button";
import { Dialog } from "@taizhang/ui/dialog";
import { Notice } from "@taizhang/ui/notice";
import { Skeleton } from "@taizhang/ui/skeleton";
import { Tag } from "@taizhang/ui/tag";
import { TreeSelect } from "@taizhang/ui/tree-select";
import { useUiTexts } from "@taizhang/ui/ui-texts";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useErrorText } from "@/components/error-text";
import { useSend } from "@/components/use-send";
import { useTRPC } from "@/trpc/client";
import { nodesOf, type Unit } from "./unit-form";

type Bureau = RouterOutputs["organization"]["previewUsualDuties"][number];

function BureauRow({ bureau, unitId, units, onChoose }: { readonly bureau: Bureau; readonly unitId: string | null; readonly units: readonly Unit[]; readonly onChoose: (unitId: string | null) => void }) {
  const t = useTranslations("words.usual");
  const nodes = useMemo(() => nodesOf(units), [units]);
  return (
    <li className="grid min-w-0 gap-2 border-b border-line py-3 last:border-b-0 md:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0">
        <strong className="font-semibold">{bureau.bureau}</strong>
        <div className="mt-1 flex flex-wrap gap-1">
          {bureau.duties.map(({ word, ownerName }) => ownerName === null
            ? <Tag key={word} tone={unitId === null ? "neutral" : "brand"}>{word}</Tag>
            : <Tag key={word} tone="outline">{t("taken", { word, unit: ownerName })}</Tag>)}
        </div>
      </div>
      <div><TreeSelect nodes={nodes} value={unitId} onChange={onChoose} label={t("unitOf", { bureau: bureau.bureau })} placeholder={t("noUnit")} /></div>
    </li>
  );
}

function UsualDutiesDialog({ units, onClose }: { readonly units: readonly Unit[]; readonly onClose: () => void }) {
  const t = useTranslations("words.usual");
  const { cancel } = useUiTexts();
  const errorText = useErrorText();
  const trpc = useTRPC();
  const send = useSend();
  const { data: bureaus, error } = useQuery(trpc.organization.previewUsualDuties.queryOptions({}, { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false }));
  const { mutateAsync, isPending } = useMutation(trpc.organization.adoptUsualDuties.mutationOptions());
  const [changed, setChanged] = useState<Readonly<Record<string, string | null>>>({});
  const rows = (bureaus ?? []).map((bureau) => ({ bureau, unitId: changed[bureau.bureau] === undefined ? bureau.unitId : (changed[bureau.bureau] ?? null) }));
  const choices = rows.flatMap(({ bureau, unitId }) => (unitId === null || bureau.duties.every(({ ownerId }) => ownerId !== null) ? [] : [{ bureau: bureau.bureau, unitId }]));
  const chosen = new Set(choices.map(({ bureau }) => bureau));
  const words = rows.filter(({ bureau }) => chosen.has(bureau.bureau)).flatMap(({ bureau }) => bureau.duties.filter(({ ownerId }) => ownerId === null)).length;
  const adopt = async () => { if (await send(() => mutateAsync({ choices }), t("done", { n: words }))) onClose(); };
  const footer = (
    <>
      <span role="status" className="mr-auto self-center text-ink-2">{bureaus && (words === 0 ? t("nothing") : t("plan", { units: new Set(choices.map(({ unitId }) => unitId)).size, words }))}</span>
      <Button onClick={onClose}>{cancel}</Button>
      <Button variant="primary" disabled={words === 0} loading={isPending} onClick={() => void adopt()}>{t("send")}</Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={t("title")} description={t("hint")} size="large" footer={footer}>
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      {!bureaus && !error && <Skeleton label={t("loading")} lines={10} />}
      {bureaus?.every(({ unitId }) => unitId === null) && <Notice tone="warning" className="mb-2">{t("nobody")}</Notice>}
      <ul className="m-0 list-none p-0">
        {rows.map(({ bureau, unitId }) => <BureauRow key={bureau.bureau} bureau={bureau} unitId={unitId} units={units} onChoose={(id) => setChanged({ ...changed, [bureau.bureau]: id })} />)}
      </ul>
    </Dialog>
  );
}

/** Offers the duty words of the bureaus that most counties have: nothing is taken over before it was seen. */
export function UsualDutiesButton({ units }: { readonly units: readonly Unit[] }) {
  const t = useTranslations("words.usual");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outline" onClick={() => setOpen(true)}>{t("open")}</Button>
      {open && <UsualDutiesDialog units={units} onClose={() => setOpen(false)} />}
    </>
  );
}
