"use client";
import { Notice } from "@taizhang/ui/notice";
import { Lamp } from "@taizhang/ui/lamp";
import { Table, Td, Th } from "@taizhang/ui/table";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { useLampSentence } from "@/components/task-lamp";
import type { Simulation } from "./types";

/** "这 14 项会变": each item with its lamp and sentence before and after; the item opens. */
export function SimulationTable({ simulation }: { readonly simulation: Simulation }) {
  const t = useTranslations("lampRules");
  const values = useTranslations("values.lamp");
  const sentence = useLampSentence();
  const { changed, concerned, changes } = simulation;
  const side = ({ lamp, reason }: Simulation["changes"][number]["before"]) => (
    <><Lamp lamp={lamp} word={values(lamp)} /><span className="block text-small text-ink-2">{sentence({ lamp, lampReason: { key: reason.key, values: { ...reason.values } } })}</span></>
  );
  return (
    <section aria-label={t("simulation")}>
      <Notice tone={changed === 0 ? "info" : "warning"} title={t("wouldChange", { changed, concerned })}>{changes.length < changed && t("firstOnly", { n: changes.length })}</Notice>
      {changes.length > 0 && (
        <div className="mt-2 max-h-96 overflow-auto" role="region" aria-label={t("simulation")} tabIndex={0}>
          <Table caption={t("simulation")}>
            <thead><tr><Th>{t("item")}</Th><Th>{t("before")}</Th><Th>{t("after")}</Th></tr></thead>
            <tbody>
              {changes.map(({ id, number, title, before, after }) => (
                <tr key={id}>
                  <Td><Link href={`/tasks/${id}`} className="text-link">{number} {title}</Link></Td>
                  <Td>{side(before)}</Td>
                  <Td>{side(after)}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </section>
  );
}
