import { fields, posts, type Tx } from "@taizhang/db";
import { eq, inArray } from "drizzle-orm";
import { invalid } from "../kernel/model";
import type { TaskChanges } from "./model";
import { unitNames, type PlacedTask } from "./rows";

/**
 * Names behind the ids that an edit replaces, so that the history reads without a look-up.
 * @throws INVALID at the field whose new id nobody knows
 */
export async function namesOfReferences(tx: Tx, task: PlacedTask, changes: TaskChanges): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  if (changes.leadUnitId !== undefined) {
    for (const [id, name] of await unitNames(tx, [task.leadUnitId, changes.leadUnitId])) names.set(id, name);
    if (!names.has(changes.leadUnitId)) throw invalid("changes.leadUnitId", "task.unit_unknown");
  }
  if (changes.fieldId !== undefined) {
    const ids = [task.fieldId, changes.fieldId].filter((id) => id !== null);
    for (const row of ids.length ? await tx.select({ id: fields.id, name: fields.name }).from(fields).where(inArray(fields.id, ids)) : []) names.set(row.id, row.name);
    if (changes.fieldId !== null && !names.has(changes.fieldId)) throw invalid("changes.fieldId", "kernel.invalid");
  }
  if (changes.leaderPostId) {
    const [post] = await tx.select({ id: posts.id, title: posts.title, role: posts.role }).from(posts).where(eq(posts.id, changes.leaderPostId));
    if (!post || (post.role !== "county_leader" && post.role !== "magistrate")) throw invalid("changes.leaderPostId", "task.post_unknown");
    names.set(post.id, post.title);
  }
  if (changes.leaderPostId !== undefined && task.leaderPostId) {
    const [post] = await tx.select({ id: posts.id, title: posts.title }).from(posts).where(eq(posts.id, task.leaderPostId));
    if (post) names.set(post.id, post.title);
  }
  return names;
}
