"use client";
import { useQuery } from "@tanstack/react-query";
import { Input } from "@taizhang/ui/input";
import { RadioCards } from "@taizhang/ui/radio-cards";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { useTRPC } from "@/trpc/client";

export interface PersonSearchProps {
  readonly value: string | null;
  readonly onChange: (userId: string) => void;
  readonly onBlur?: () => void;
}

/** One person of the county, found by name, unit or pinyin initials. */
export function PersonSearch({ value, onChange, onBlur }: PersonSearchProps) {
  const t = useTranslations("admin.person");
  const trpc = useTRPC();
  const [typed, setTyped] = useState("");
  const words = useDeferredValue(typed.trim());
  const { data = [], isFetching } = useQuery(trpc.organization.findPeople.queryOptions({ q: words }, { enabled: words !== "", placeholderData: (before) => before }));
  // Somebody with two posts is one person.
  const people = [...new Map(data.map((person) => [person.userId, person])).values()].slice(0, 8);
  return (
    <div className="grid gap-2">
      <Input icon={<Search size={16} />} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={onBlur} placeholder={t("placeholder")} autoComplete="off" />
      {words !== "" && people.length === 0 && !isFetching && <p className="m-0 text-body text-ink-2">{t("none")}</p>}
      {people.length > 0 && (
        <RadioCards
          label={t("found")}
          value={value}
          onChange={onChange}
          options={people.map((person) => ({ value: person.userId, label: person.name, hint: `${person.unitName} · ${person.title}` }))}
        />
      )}
    </div>
  );
}
