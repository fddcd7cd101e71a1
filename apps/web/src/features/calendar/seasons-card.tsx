"use client";
import { useMutation } from "@tanstack/react-query";
import type { KeptSeason } from "@taizhang/domain/calendar";
import { usualSeasons, workKinds, type WorkKind } from "@taizhang/planning";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Checkbox } from "@taizhang/ui/checkbox";
import { Empty } from "@taizhang/ui/empty";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { Table, Td, Th } from "@taizhang/ui/table";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { FormDialog } from "@/components/form-dialog";
import { useSend } from "@/components/use-send";
import { useTRPC } from "@/trpc/client";

type Values = { title: string; firstDay: string; lastDay: string; kinds: WorkKind[] };

/** Seasons with the kinds of work they stop; the usual ones of the region can be taken over by one click. */
export function SeasonsCard({ seasons }: { readonly seasons: readonly KeptSeason[] }) {
  const t = useTranslations("calendar.seasons");
  const kinds = useTranslations("plan.backward.kinds");
  const trpc = useTRPC();
  const { mutateAsync } = useMutation(trpc.calendar.saveSeason.mutationOptions());
  const remove = useMutation(trpc.calendar.removeSeason.mutationOptions());
  const send = useSend();
  const [chosen, setChosen] = useState<KeptSeason | "new" | null>(null);
  const missing = usualSeasons.filter(({ title }) => !seasons.some((season) => season.title === title));
  const takeUsual = () => send(() => Promise.all(missing.map(({ title, first, last, kinds: stopped }) => mutateAsync({ seasonId: null, title, firstDay: first, lastDay: last, kinds: [...stopped] }))), t("taken"));
  const values = useMemo<Values>(() => (chosen === null || chosen === "new" ? { title: "", firstDay: "", lastDay: "", kinds: [] } : { title: chosen.title, firstDay: chosen.first, lastDay: chosen.last, kinds: [...chosen.kinds] }), [chosen]);
  const save = (given: Values) => mutateAsync(chosen === "new" || chosen === null ? { seasonId: null, ...given } : { seasonId: chosen.id, version: chosen.version, ...given });
  return (
    <Card title={t("title")} actions={<span className="flex flex-wrap gap-2">{missing.length > 0 && <Button onClick={() => void takeUsual()}>{t("usual", { names: missing.map(({ title }) => title).join("、") })}</Button>}<Button variant="outline" onClick={() => setChosen("new")}>{t("add")}</Button></span>}>
      {seasons.length === 0 ? <Empty title={t("none")} /> : (
        <Table caption={t("caption")}>
          <thead><tr><Th>{t("name")}</Th><Th>{t("from_to")}</Th><Th>{t("stops")}</Th><Th>{t("actions")}</Th></tr></thead>
          <tbody>
            {seasons.map((season) => (
              <tr key={season.id}>
                <Td className="whitespace-nowrap">{season.title}</Td><Td className="whitespace-nowrap">{season.first} – {season.last}{season.last < season.first ? t("next_year") : ""}</Td><Td>{season.kinds.map((kind) => kinds(kind)).join("、")}</Td>
                <Td className="whitespace-nowrap"><Button size="compact" onClick={() => setChosen(season)}>{t("edit")}</Button> <Button size="compact" onClick={() => void send(() => remove.mutateAsync({ seasonId: season.id }), t("removed"))}>{t("remove")}</Button></Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {chosen && (
        <FormDialog<Values> open onOpenChange={() => setChosen(null)} title={t(chosen === "new" ? "add" : "edit")} action={t("save")} done={t("saved")} values={values} send={save}>
          <FormField<Values, "title"> name="title" label={t("name")} required>{(control) => <Input {...control} maxLength={20} />}</FormField>
          <div className="grid gap-4 sm:grid-cols-2 *:min-w-0">
            <FormField<Values, "firstDay"> name="firstDay" label={t("first")} hint="06-01" required>{(control) => <Input {...control} maxLength={5} />}</FormField>
            <FormField<Values, "lastDay"> name="lastDay" label={t("last")} hint="09-30" required>{(control) => <Input {...control} maxLength={5} />}</FormField>
          </div>
          <FormField<Values, "kinds"> name="kinds" label={t("stops")} required>
            {({ value, onChange }) => (
              <div className="flex flex-wrap gap-x-4 gap-y-2">
                {workKinds.filter((kind) => kind !== "office").map((kind) => <Checkbox key={kind} checked={value.includes(kind)} onChange={(checked) => onChange(checked ? [...value, kind] : value.filter((one) => one !== kind))}>{kinds(kind)}</Checkbox>)}
              </div>
            )}
          </FormField>
        </FormDialog>
      )}
    </Card>
  );
}
