import { fields } from "@taizhang/db";
import { asc } from "drizzle-orm";
import { z } from "zod";
import { query } from "../kernel/use-case";

/** Fields of work (板块) in the county's order. */
export const listFields = query({
  name: "organization.fields",
  permission: "organization.read",
  input: z.object({}),
  run: ({ tx }) => tx.select({ id: fields.id, name: fields.name, sortOrder: fields.sortOrder }).from(fields).orderBy(asc(fields.sortOrder), asc(fields.name)),
});
