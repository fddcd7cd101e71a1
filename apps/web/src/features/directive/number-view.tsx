"use client";
import { Empty } from "@taizhang/ui/empty";
import { PageHeader } from "@taizhang/ui/page-header";
import { Tabs } from "@taizhang/ui/tabs";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import Link from "@/components/link";
import { useRef, useState } from "react";
import { ListTools } from "./list-tools";
import { NumberDialog } from "./number-dialog";
import { NumberRow } from "./number-row";
import { numberFilters, passesFilter, type NumberFilter, type NumberPage, type Stated } from "./number-state";
import { useListKeys } from "./use-list-keys";
import { useNumberUndo } from "./use-number-undo";

type Props = { readonly page: NumberPage; readonly filter: NumberFilter; readonly mayDecompose: boolean };

/** Every number that a text states against what answers it (domain 1.7): stated here, registered there, explained or open. */
export function NumberView({ page, filter, mayDecompose }: Props) {
  const t = useTranslations("directive.numbers");
  const router = useRouter();
  const [chosen, setChosen] = useState<Stated | null>(null);
  const [help, setHelp] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const { directive, text, numbers } = page;
  const { canUndo, undo, keep } = useNumberUndo(text.id);
  const open = (start: string) => { const number = numbers.find((one) => String(one.start) === start); if (number && mayDecompose) setChosen(number); };
  useListKeys(list, { onRow: { Enter: open }, onUndo: undo, onHelp: () => setHelp(true) });
  const base = `/directives/${directive.id}/texts/${text.id}`;
  const count = (one: NumberFilter) => numbers.filter((number) => passesFilter(one, number)).length;
  const shown = numbers.filter((number) => passesFilter(filter, number));
  return (
    <>
      <PageHeader title={t("title")} back={{ href: base, label: text.title }} linkAs={Link} conclusion={t("conclusion", { total: numbers.length, open: count("open"), differs: count("differs") })}
        actions={mayDecompose && <ListTools keys={["answer"]} canUndo={canUndo} onUndo={undo} help={help} onHelp={setHelp} />} />
      <div className="mb-3"><Tabs label={t("title")} value={filter} onChange={(id) => router.replace(`${base}/numbers?show=${id}`)} items={numberFilters.map((one) => ({ id: one, label: t(`filter.${one}`), count: count(one) }))} /></div>
      {shown.length === 0
        ? <Empty title={t("none")} hint={t("noneHint")} />
        : (
          <ol ref={list} aria-label={t(`filter.${filter}`)} className="m-0 grid list-none gap-2 p-0">
            {shown.map((number) => <NumberRow key={number.start} number={number} items={page.items} base={base} mayDecompose={mayDecompose} onReconcile={() => setChosen(number)} />)}
          </ol>
        )}
      {chosen && <NumberDialog number={chosen} items={page.items} textId={text.id} onClose={() => setChosen(null)} onSaved={(before, version) => { keep({ start: chosen.start, end: chosen.end, before, version }); setChosen(null); router.refresh(); }} />}
    </>
  );
}
