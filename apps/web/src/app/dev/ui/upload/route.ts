import { randomUUID } from "node:crypto";

/** Takes a file for the story page and forgets it; refuses names with "refuse" so that the failed state can be seen. */
export async function POST(request: Request): Promise<Response> {
  if (process.env.TAIZHANG_DEV_UI !== "1") return new Response(null, { status: 404 });
  const file = (await request.formData()).get("file");
  if (!(file instanceof File)) return Response.json({ message: "file missing" }, { status: 400 });
  if (file.name.includes("refuse")) return Response.json({ message: "文件无法读取，请另存后再传" }, { status: 422 });
  return Response.json({ id: randomUUID() });
}
