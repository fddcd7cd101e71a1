"use client";
import { useMutation } from "@tanstack/react-query";
import type { RouterOutputs } from "@taizhang/api";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { DatePicker } from "@taizhang/ui/date-picker";
import { Empty } from "@taizhang/ui/empty";
import { FormField } from "@taizhang/ui/form-field";
import { Input } from "@taizhang/ui/input";
import { Table, Td, Th } from "@taizhang/ui/table";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { FormDialog } from "@/components/form-dialog";
import { formatDay } from "@/components/format";
import { useAct } from "@/components/use-act";
import { useTRPC } from "@/trpc/client";
import { PersonSearch } from "./person-search";

type Delegations = RouterOutputs["organization"]["listDelegations"];
type Values = { deputyId: string | null; startsOn: string | null; endsOn: string | null; reason: string };

export interface DelegationCardProps {
  readonly delegations: Delegations;
  readonly userId: string | null;
  /** A leader in the own post may name a deputy. */
  readonly canDelegate: boolean;
  readonly today: string;
}

/** Deputies (AB角): whom one named, and for whom one acts. */
export function DelegationCard({ delegations, userId, canDelegate, today }: DelegationCardProps) {
  const t = useTranslations("access.delegation");
  const trpc = useTRPC();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const make = useMutation(trpc.organization.delegate.mutationOptions());
  const end = useMutation(trpc.organization.revokeDelegation.mutationOptions());
  const values = useMemo<Values>(() => ({ deputyId: null, startsOn: today, endsOn: null, reason: "" }), [today]);
  // The server says what is missing, at its field.
  const send = ({ deputyId, startsOn, endsOn, reason }: Values) =>
    make.mutateAsync({ deputyId: deputyId ?? "", startsOn: startsOn ?? "", endsOn: endsOn ?? "", reason });
  return (
    <Card title={t("title")} actions={canDelegate && <Button variant="outline" onClick={() => setOpen(true)}>{t("submit")}</Button>}>
      <p className="m-0 mb-3 text-ink-2">{t("hint")}</p>
      {delegations.length === 0 ? <Empty title={t("none")} /> : (
        <Table caption={t("caption")}>
          <thead><tr><Th>{t("deputy")}</Th><Th>{t("post")}</Th><Th>{t("period")}</Th><Th>{t("reason")}</Th><Th>{t("actions")}</Th></tr></thead>
          <tbody>
            {delegations.map((one) => (
              <tr key={one.id}>
                <Td className="whitespace-nowrap">{one.deputyId === userId ? t("asDeputy", { name: one.author }) : one.deputy}</Td>
                <Td>{one.postTitle}</Td>
                <Td className="whitespace-nowrap">{formatDay(one.startsOn)} – {formatDay(one.endsOn)}</Td>
                <Td>{one.reason}</Td>
                <Td>
                  {canDelegate && one.authorId === userId && (
                    <Button size="compact" disabled={end.isPending} onClick={() => void act(() => end.mutateAsync({ delegationId: one.id }), t("ended"))}>{t("end")}</Button>
                  )}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <FormDialog<Values> open={open} onOpenChange={setOpen} title={t("submit")} description={t("hint")} action={t("submit")} done={t("made")} values={values} send={send}>
        <FormField<Values, "deputyId"> name="deputyId" label={t("deputy")} hint={t("deputyHint")} required>{(control) => <PersonSearch {...control} />}</FormField>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField<Values, "startsOn"> name="startsOn" label={t("from")} required>{(control) => <DatePicker {...control} min={today} />}</FormField>
          <FormField<Values, "endsOn"> name="endsOn" label={t("to")} required>{(control) => <DatePicker {...control} min={today} />}</FormField>
        </div>
        <FormField<Values, "reason"> name="reason" label={t("reason")} required>{(control) => <Input {...control} maxLength={200} />}</FormField>
      </FormDialog>
    </Card>
  );
}
