"use client";
import { useQuery } from "@tanstack/react-query";
import { Button } from "@taizhang/ui/button";
import { Field } from "@taizhang/ui/field";
import { IconButton } from "@taizhang/ui/icon-button";
import { Input } from "@taizhang/ui/input";
import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";

export type Listed = { id: string; name: string };

/** Who may know a restricted task or indicator: found by name, kept as a list. */
export function PeopleList({ value, onChange }: { readonly value: readonly Listed[]; readonly onChange: (people: readonly Listed[]) => void }) {
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
