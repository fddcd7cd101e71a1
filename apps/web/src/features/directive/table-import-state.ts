import type { RouterOutputs } from "@taizhang/api";
import type { Doubt, RowChoice } from "@taizhang/domain/directive";

export type TablePreview = RouterOutputs["directive"]["previewTable"];
export type Table = NonNullable<TablePreview["table"]>;
export type Row = Table["rows"][number];
export type Source = { readonly kind: "file"; readonly file: File } | { readonly kind: "paste"; readonly html: string | null; readonly plain: string };
/** What a person settled, by the line of the row. */
export type Choices = ReadonlyMap<number, RowChoice>;

/** The values of a row with what a person settled. */
export const valuesOf = (row: Row, set: RowChoice = {}): Row["values"] => {
  const values = { ...row.values, ...set };
  return { ...values, cooperating: values.cooperating.filter(({ unitId }) => unitId !== values.leadUnitId) };
};

/** A doubt is settled where a person gave the field a value; what a value does not answer stays. */
export function openDoubts(row: Row, heldOn: string, set: RowChoice = {}): Doubt[] {
  const { leadUnitId, groupId, dueOn } = valuesOf(row, set);
  return row.doubts.filter(({ field, reason }) => {
    // A class among the helpers does not say who leads in the place of an unknown name.
    if (field === "lead") return leadUnitId === null && (groupId === null || (reason === "unknown_unit" && set.groupId === undefined));
    if (field === "cooperating") return set.cooperating === undefined;
    if (field === "leader") return set.leaderPostId === undefined;
    if (field === "due") return dueOn === null ? true : reason === "before_meeting" && dueOn < heldOn;
    return reason === "repeats" || set.content === undefined;
  });
}
