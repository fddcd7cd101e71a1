"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { TaskItem } from "@taizhang/domain/task";
import { Button } from "@taizhang/ui/button";
import { Field } from "@taizhang/ui/field";
import { FormField } from "@taizhang/ui/form-field";
import { IconButton } from "@taizhang/ui/icon-button";
import { Input } from "@taizhang/ui/input";
import { Switch } from "@taizhang/ui/switch";
import { Textarea } from "@taizhang/ui/textarea";
import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/components/form-dialog";
import { useTRPC } from "@/trpc/client";
import type { TaskDialogProps } from "./request-dialogs";

type Listed = { id: string; name: string };
type Values = { restricted: boolean; people: readonly Listed[]; reason: string };

/** Who may know a task: found by name, kept as a list. */
function PeopleList({ value, onChange }: { readonly value: readonly Listed[]; readonly onChange: (people: readonly Listed[]) => void }) {
  const t = useTranslations("task.restrict");
  const [q, setQ] = useState("");
  const { data: found = [] } = useQuery(useTRPC().organization.findPeople.queryOptions({ q: q.trim() }, { enabled: q.trim().length >= 2 }));
  const add = (person: Listed) => { onChange([...value, person]); setQ(""); };
  const others = q.trim().length < 2 ? [] : found.filter(({ userId }) => !value.some(({ id }) => id === userId)).slice(0, 8);
  return (
    <div className="grid gap-3">
      <Field label={t("find")} hint={t("find_hint")}><Input value={q} onChange={(event) => setQ(event.target.value)} /></Field>
      {others.length > 0 && (
        <ul className="m-0 grid list-none gap-1 p-0">
          {others.map(({ userId, name, title, unitName, postId }) => (
            <li key={postId}><Button size="compact" variant="text" icon={<Plus size={14} aria-hidden="true" />} onClick={() => add({ id: userId, name })}>{name} · {unitName} {title}</Button></li>
          ))}
        </ul>
      )}
      {value.length > 0 && (
        <ul className="m-0 flex list-none flex-wrap gap-2 p-0">
          {value.map((person) => (
            <li key={person.id} className="inline-flex items-center gap-1 rounded-control border border-line pl-2.5">
              {person.name}<IconButton label={t("remove", { name: person.name })} icon={<X size={14} aria-hidden="true" />} onClick={() => onChange(value.filter(({ id }) => id !== person.id))} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Limits a task to a named list, or opens it again. */
export function RestrictDialog({ item, taskId, title, open, onOpenChange }: TaskDialogProps & { readonly item: TaskItem }) {
  const t = useTranslations("task.restrict");
  const { mutateAsync } = useMutation(useTRPC().task.restrict.mutationOptions());
  const [start] = useState<Values>({ restricted: item.head.restricted, people: item.listed, reason: "" });
  return (
    <FormDialog<Values>
      open={open} onOpenChange={onOpenChange} title={t("title")} description={title} action={t("send")} done={t("done")} values={start}
      send={({ people, ...given }) => mutateAsync({ taskId, version: item.head.version, ...given, userIds: people.map(({ id }) => id) })}
    >
      <FormField<Values, "restricted"> name="restricted" label={t("title")}>{({ value, onChange }) => <Switch checked={value} onChange={onChange}>{t("on")}</Switch>}</FormField>
      <FormField<Values, "people"> name="people" label={t("list")}>{({ value, onChange }) => <PeopleList value={value} onChange={onChange} />}</FormField>
      <FormField<Values, "reason"> name="reason" label={t("reason")} required>{(control) => <Textarea {...control} rows={2} />}</FormField>
    </FormDialog>
  );
}
