import { AppError, type FieldErrors } from "@taizhang/domain/kernel";
import { getTranslations } from "next-intl/server";

const statuses = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, CONFLICT: 409, INVALID: 400, UNEXPECTED: 500 } as const;

/** A refusal as the upload control shows it: one sentence in the reader's language. */
export async function refusalAnswer(error: AppError): Promise<Response> {
  const t = await getTranslations("errors");
  const fields = error.details?.["fields"] as FieldErrors | undefined;
  const { key, values } = Object.values(fields ?? {})[0] ?? { key: error.reason, values: undefined };
  return Response.json({ reason: key, message: t.has(key) ? t(key, values) : t("kernel.unexpected") }, { status: statuses[error.code] });
}

/** The result of a use case as JSON, or its refusal. */
export async function answerOf(work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await work());
  } catch (error) {
    if (error instanceof AppError) return refusalAnswer(error);
    throw error;
  }
}
