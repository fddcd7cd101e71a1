import { base64Of } from "@/components/table-file";

/** A file as the server takes it. */
export const sentFile = async (file: File) => ({ name: file.name, base64: await base64Of(file) });

/** Asks the server what a text or a table would become, without storing it; past tRPC, whose questions stand in the address. */
export async function askPreview(kind: "text" | "table", input: object): Promise<{ ok: boolean; content: unknown }> {
  const answer = await fetch(`/directives/preview/${kind}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(input) });
  return { ok: answer.ok, content: await answer.json() };
}
