import { Table, Td, Th } from "@taizhang/ui/table";
import { getTranslations } from "next-intl/server";
import Link from "@/components/link";
import type { DeskSignIn } from "./types";

/** Units past their day of sign-in, with whom to call. */
export async function SignInTable({ rows, day }: { readonly rows: readonly DeskSignIn[]; readonly day: string }) {
  const t = await getTranslations("desk");
  const slot = await getTranslations("values.slot");
  return (
    <div className="rounded-card border border-line bg-surface">
      <Table caption={t("queue.signins")} cards>
        <thead><tr><Th>{t("signins.unit")}</Th><Th>{t("signins.item")}</Th><Th>{t("signins.slot")}</Th><Th>{t("signins.dueHead")}</Th><Th>{t("signins.contact")}</Th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <Td className="whitespace-nowrap" label={t("signins.unit")}>{row.unit}</Td>
              <Td className="min-w-60"><Link href={`/tasks/${row.taskId}`} className="text-link no-underline hover:underline">{row.number} {row.title}</Link></Td>
              <Td className="whitespace-nowrap" label={t("signins.slot")}>{slot(row.slot)}</Td>
              <Td className="whitespace-nowrap" label={t("signins.dueHead")}>
                <span>{row.signInDueOn}<span className="ml-2 text-lamp-red-text">{t("signins.days", { n: Math.round((Date.parse(day) - Date.parse(row.signInDueOn)) / 86_400_000) })}</span></span>
              </Td>
              <Td label={t("signins.contact")}>
                <span className="flex flex-wrap gap-x-3">
                  {row.contacts.length === 0 ? <span className="text-ink-3">{t("signins.noContact")}</span>
                    : row.contacts.map(({ name, phone }) => <span key={name} className="whitespace-nowrap">{name}{phone !== null && <a href={`tel:${phone}`} className="ml-1 text-link">{phone}</a>}</span>)}
                </span>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
