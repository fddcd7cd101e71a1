"use client";
import { useQuery } from "@tanstack/react-query";
import type { TreeNode } from "@taizhang/ui/tree-select";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import type { EditField } from "./edit-values";

type Option = { value: string; label: string; hint?: string; keywords?: string };
export type EditChoices = {
  /** All lists were answered; before, an id would stand where a name belongs. */
  readonly ready: boolean;
  readonly units: readonly Option[]; readonly leaders: readonly Option[]; readonly fields: readonly Option[]; readonly nodes: readonly TreeNode[];
  readonly unit: (id: string) => string | null;
  /** A value of a field in the words of the form. */
  readonly word: (field: EditField, value: unknown) => string;
};

type Helper = { unitId: string; share: string | null; dueOn: string | null };

/** What a task may be given (units, leaders, fields), and the names behind the ids. */
export function useEditChoices(): EditChoices {
  const trpc = useTRPC();
  const classes = useTranslations("values.taskClass");
  const { data: tree = [], isPending: noTree } = useQuery(trpc.organization.tree.queryOptions({}));
  const { data: posts = [], isPending: noPosts } = useQuery(trpc.organization.leaders.queryOptions({}));
  const { data: fields = [], isPending: noFields } = useQuery(trpc.organization.fields.queryOptions({}));
  const working = tree.filter(({ kind }) => kind !== "leadership");
  const present = new Set(working.map(({ id }) => id));
  const names = new Map<string, string>([
    ...tree.map(({ id, shortName }) => [id, shortName] as const), ...posts.map(({ postId, name, title }) => [postId, name ?? title] as const), ...fields.map(({ id, name }) => [id, name] as const),
  ]);
  const unit = (id: string) => names.get(id) ?? null;
  return {
    ready: !noTree && !noPosts && !noFields,
    unit,
    units: working.map(({ id, name, keywords }) => ({ value: id, label: name, keywords })),
    leaders: posts.map(({ postId, name, title }) => ({ value: postId, label: name ?? title, hint: title })),
    fields: fields.map(({ id, name }) => ({ value: id, label: name })),
    nodes: working.map(({ id, name, parentId, keywords }) => ({ id, parentId: parentId !== null && present.has(parentId) ? parentId : null, label: name, keywords })),
    word: (field, value) => {
      if (value === null || value === undefined || value === "") return "—";
      if (Array.isArray(value)) return value.map(({ unitId, share, dueOn }: Helper) => [unit(unitId), share, dueOn].filter(Boolean).join(" ")).join("；") || "—";
      if (field === "taskClass") return classes(String(value) as "A");
      return names.get(String(value)) ?? String(value);
    },
  };
}
