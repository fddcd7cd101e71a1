import { fields } from "@taizhang/db";
import { and, eq, ne } from "drizzle-orm";
import { invalid, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { SaveField } from "./model";

/** Adds a field of work (板块) or renames one. */
export const saveField = command({
  name: "organization.saveField",
  permission: "organization.manage",
  input: SaveField,
  async run({ tx, audit }, { fieldId, ...after }) {
    const [taken] = await tx.select({ id: fields.id }).from(fields).where(and(eq(fields.name, after.name), fieldId === null ? undefined : ne(fields.id, fieldId)));
    if (taken) throw invalid("name", "organization.field_exists");
    const [before] = fieldId === null ? [] : await tx.select().from(fields).where(eq(fields.id, fieldId));
    const [saved] = fieldId === null
      ? await tx.insert(fields).values(after).returning({ id: fields.id })
      : await tx.update(fields).set(after).where(eq(fields.id, fieldId)).returning({ id: fields.id });
    if (!saved) throw notFound("kernel.not_found");
    audit({ subject: { type: "field", id: saved.id }, before, after });
    return { fieldId: saved.id };
  },
});
