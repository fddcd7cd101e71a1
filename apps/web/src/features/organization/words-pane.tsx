"use client";
import { wordOrigins, type WordOrigin } from "@taizhang/policy";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Drawer } from "@taizhang/ui/drawer";
import { Empty } from "@taizhang/ui/empty";
import { Field } from "@taizhang/ui/field";
import { Input } from "@taizhang/ui/input";
import { Notice } from "@taizhang/ui/notice";
import { matchesSearch } from "@taizhang/ui/search-match";
import { Select } from "@taizhang/ui/select";
import { Table, Td, Th } from "@taizhang/ui/table";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import type { Unit } from "./unit-form";
import { UnitWords } from "./unit-words";
import { UsualDutiesButton } from "./usual-duties";
import { WordsByOrigin, wordKinds, type Word } from "./word-parts";

type Shown = "all" | "withoutDuty" | WordOrigin;
type Row = { readonly unit: Unit; readonly words: readonly Word[] };
const atOnce = 100;
const isOrigin = (shown: Shown): shown is WordOrigin => wordOrigins.some((origin) => origin === shown);

/** Units of which something fits: a unit that is meant itself keeps all its words, one that is found by a word too. */
function fitting(rows: readonly Row[], query: string, shown: Shown): Row[] {
  return rows.flatMap(({ unit, words }) => {
    if (shown === "withoutDuty" && words.some(({ kind }) => kind === "duty")) return [];
    const own = isOrigin(shown) ? words.filter(({ origin }) => origin === shown) : words;
    if (isOrigin(shown) && own.length === 0) return [];
    const fits = matchesSearch(query, `${unit.name} ${unit.shortName}`, unit.keywords) || own.some(({ word }) => matchesSearch(query, word));
    return fits ? [{ unit, words: own }] : [];
  });
}

/** Names and duty words of all units, searched and edited; who has none is seen too. */
export function WordsPane({ units, words, q }: { readonly units: readonly Unit[]; readonly words: readonly Word[]; readonly q: string }) {
  const t = useTranslations("words");
  const [typed, setTyped] = useState(q);
  const [shown, setShown] = useState<Shown>("all");
  const [most, setMost] = useState(atOnce);
  const [openId, setOpenId] = useState<string | null>(null);
  const query = useDeferredValue(typed.trim());
  const rows = useMemo<Row[]>(() => {
    const byUnit = new Map<string, Word[]>();
    for (const word of words) {
      const own = byUnit.get(word.unitId);
      if (own) own.push(word); else byUnit.set(word.unitId, [word]);
    }
    return units.map((unit) => ({ unit, words: byUnit.get(unit.id) ?? [] }));
  }, [units, words]);
  const found = useMemo(() => fitting(rows, query, shown), [rows, query, shown]);
  const hasDuty = words.some(({ kind }) => kind === "duty");
  const open = rows.find(({ unit }) => unit.id === openId);
  const marks = (word: string) => query !== "" && matchesSearch(query, word);
  const options: { value: Shown; label: string }[] = [
    { value: "all", label: t("all") }, { value: "withoutDuty", label: t("withoutDuty") }, ...wordOrigins.map((origin) => ({ value: origin, label: t("from", { origin: t(`origin.${origin}`) }) })),
  ];
  return (
    <>
      {!hasDuty && <Notice className="mb-4"><p className="m-0 mb-2 max-w-prose">{t("offer")}</p><UsualDutiesButton units={units} /></Notice>}
      <Card title={t("title")} actions={hasDuty && <UsualDutiesButton units={units} />}>
        <p className="m-0 mb-3 max-w-prose text-ink-2">{t("hint")}</p>
        <div className="mb-3 flex flex-wrap items-end gap-3">
          <Field label={t("search")} hideLabel className="max-w-100 flex-1 basis-64">
            <Input type="search" icon={<Search size={16} />} value={typed} onChange={(event) => { setTyped(event.target.value); setMost(atOnce); }} placeholder={t("search")} />
          </Field>
          <Field label={t("show")} hideLabel className="w-56 max-md:w-full">
            <Select<Shown> options={options} value={shown} onChange={(next) => { setShown(next ?? "all"); setMost(atOnce); }} />
          </Field>
          <span role="status" className="text-ink-2">{t("count", { units: found.length, words: found.reduce((sum, row) => sum + row.words.length, 0) })}</span>
        </div>
        {found.length === 0 ? <Empty title={t("none")} hint={t("noneHint")} /> : (
          <Table caption={t("caption")} cards>
            <thead><tr><Th>{t("unit")}</Th>{wordKinds.map((kind) => <Th key={kind}>{t(`kind.${kind}`)}</Th>)}<Th>{t("actions")}</Th></tr></thead>
            <tbody>
              {found.slice(0, most).map((row) => (
                <tr key={row.unit.id}>
                  <Td className="min-w-32 font-medium">{row.unit.name}</Td>
                  {wordKinds.map((kind) => <Td key={kind} label={t(`kind.${kind}`)} className="min-w-60"><WordsByOrigin words={row.words.filter((word) => word.kind === kind)} found={marks} /></Td>)}
                  <Td><Button size="compact" aria-label={t("editOf", { unit: row.unit.shortName })} onClick={() => setOpenId(row.unit.id)}>{t("edit")}</Button></Td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        {found.length > most && <Button className="mt-3" onClick={() => setMost(most + atOnce)}>{t("more", { n: Math.min(atOnce, found.length - most) })}</Button>}
      </Card>
      <Drawer open={open !== undefined} onOpenChange={(next) => { if (!next) setOpenId(null); }} title={open?.unit.name ?? ""} size="medium">
        {open && <UnitWords key={open.unit.id} unit={open.unit} units={units} words={open.words} />}
      </Drawer>
    </>
  );
}
