"use client";
import type { LessonKind } from "@taizhang/policy";
import { IconButton } from "@taizhang/ui/icon-button";
import { Table, Td, Th } from "@taizhang/ui/table";
import { Pencil, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AddWords } from "./add-words";
import type { Unit } from "./unit-form";
import { ChangeWordForm, RemoveWordForm } from "./word-forms";
import { useOriginText, wordKinds, type Word } from "./word-parts";

export interface UnitWordsProps {
  readonly unit: Unit;
  readonly units: readonly Unit[];
  /** Words of this unit. */
  readonly words: readonly Word[];
}
type Asked = { readonly what: "change" | "remove"; readonly word: Word };

function WordTable({ kind, unit, words, onAsk }: { readonly kind: LessonKind; readonly unit: Unit; readonly words: readonly Word[]; readonly onAsk: (asked: Asked) => void }) {
  const t = useTranslations("words");
  const originText = useOriginText();
  const name = t(`kind.${kind}`);
  if (words.length === 0) return <p className="m-0 text-ink-3">{t("noWord", { kind: name })}</p>;
  return (
    <Table caption={t("wordsCaption", { unit: unit.name, kind: name })}>
      <thead><tr><Th>{t("word")}</Th><Th>{t("source")}</Th><Th><span className="sr-only">{t("actions")}</span></Th></tr></thead>
      <tbody>
        {words.map((word) => (
          <tr key={word.word}>
            <Td className="w-full min-w-24 py-0"><span className="flex min-h-control items-center font-medium">{word.word}</span></Td>
            <Td className="py-0 whitespace-nowrap text-ink-2"><span className="flex min-h-control items-center">{originText(word)}</span></Td>
            <Td className="py-0 text-right whitespace-nowrap">
              {word.origin !== "learned" && <IconButton label={t("changeOf", { word: word.word })} icon={<Pencil size={14} aria-hidden="true" />} onClick={() => onAsk({ what: "change", word })} />}
              <IconButton label={t("removeOf", { word: word.word })} icon={<X size={16} aria-hidden="true" />} onClick={() => onAsk({ what: "remove", word })} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** By which words texts recognise one unit: its duty words and its names, each with where it came from. */
export function UnitWords({ unit, units, words }: UnitWordsProps) {
  const t = useTranslations("words");
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <div className="grid gap-6">
      {wordKinds.map((kind) => (
        <section key={kind} aria-label={t(`kind.${kind}`)} className="grid min-w-0 gap-3">
          <div>
            <h3 className="m-0 text-body font-semibold">{t(`kind.${kind}`)}</h3>
            <p className="m-0 mt-0.5 text-ink-2">{t(`kindHint.${kind}`)}</p>
          </div>
          <WordTable kind={kind} unit={unit} words={words.filter((word) => word.kind === kind)} onAsk={setAsked} />
          <AddWords unitId={unit.id} kind={kind} />
        </section>
      ))}
      {asked?.what === "change" && <ChangeWordForm word={asked.word} units={units} onClose={close} />}
      {asked?.what === "remove" && <RemoveWordForm word={asked.word} unitName={unit.shortName} onClose={close} />}
    </div>
  );
}
