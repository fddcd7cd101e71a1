import { notFound } from "next/navigation";
import { requireSession } from "@/server/call";

/** An address that is nobody's: the 404 page inside the frame. */
export default async function MissingPage() {
  await requireSession();
  notFound();
}
