"use client";
import { useMutation } from "@tanstack/react-query";
import type { OwnDay } from "@taizhang/domain/calendar";
import { dayKinds, type DayKind } from "@taizhang/policy";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { DatePicker } from "@taizhang/ui/date-picker";
import { Empty } from "@taizhang/ui/empty";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { Select } from "@taizhang/ui/select";
import { Table, Td, Th } from "@taizhang/ui/table";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/components/form-dialog";
import { useSend } from "@/components/use-send";
import { useTRPC } from "@/trpc/client";

type Values = { day: string | null; kind: DayKind | null; title: string; source: string };
const blank: Values = { day: null, kind: "off", title: "", source: "" };

/** Days off and working days of the county's own, each with the document it rests on. */
export function CountyDays({ days, year }: { readonly days: readonly OwnDay[]; readonly year: number }) {
  const t = useTranslations("calendar.own");
  const trpc = useTRPC();
  const { mutateAsync } = useMutation(trpc.calendar.saveDay.mutationOptions());
  const remove = useMutation(trpc.calendar.removeDay.mutationOptions());
  const send = useSend();
  const [open, setOpen] = useState(false);
  const shown = days.filter(({ day }) => day.startsWith(`${year}-`));
  return (
    <Card title={t("title", { year, n: shown.length })} actions={<Button variant="outline" onClick={() => setOpen(true)}>{t("add")}</Button>}>
      {shown.length === 0 ? <Empty title={t("none")} /> : (
        <Table caption={t("caption")}>
          <thead><tr><Th>{t("day")}</Th><Th>{t("kind")}</Th><Th>{t("name")}</Th><Th>{t("source")}</Th><Th>{t("actions")}</Th></tr></thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.day}>
                <Td className="whitespace-nowrap">{one.day}</Td><Td>{t(`kinds.${one.kind}`)}</Td><Td>{one.title}</Td><Td>{one.source}</Td>
                <Td><Button size="compact" aria-label={t("remove_day", { day: one.day })} onClick={() => void send(() => remove.mutateAsync({ day: one.day }), t("removed"))}>{t("remove")}</Button></Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {open && (
        <FormDialog<Values> open onOpenChange={setOpen} title={t("add")} action={t("save")} done={t("saved")} values={blank} send={({ day, kind, ...rest }) => mutateAsync({ day: day ?? "", kind: kind ?? "off", ...rest })}>
          <FormField<Values, "day"> name="day" label={t("day")} required>{(control) => <DatePicker {...control} />}</FormField>
          <FormField<Values, "kind"> name="kind" label={t("kind")}>{(control) => <Select {...control} options={dayKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />}</FormField>
          <FormField<Values, "title"> name="title" label={t("name")} required>{(control) => <Input {...control} maxLength={40} />}</FormField>
          <FormField<Values, "source"> name="source" label={t("source")} required>{(control) => <Input {...control} maxLength={100} />}</FormField>
        </FormDialog>
      )}
    </Card>
  );
}
