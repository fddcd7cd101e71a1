import { redirect } from "next/navigation";
import { requireSession } from "@/server/call";
import { firstPageOf } from "@/server/navigation";

/** Leads everybody to the page they come for. */
export default async function FirstPage() {
  redirect(firstPageOf((await requireSession()).actor));
}
