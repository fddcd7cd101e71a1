"use client";
import type { RouterOutputs } from "@taizhang/api";
import { AppShell } from "@taizhang/ui/app-shell";
import { BookOpenCheck, Building2, CalendarDays, CalendarRange, ChartLine, ClipboardCheck, ClipboardPen, FileText, Gauge, ListTodo, ScrollText, Stamp, TrafficCone, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { AccountTools } from "./account-tools";
import type { NavId } from "./nav-id";
import { PaletteTrigger } from "./palette-trigger";

const icons: Readonly<Record<NavId, ReactNode>> = {
  overview: <Gauge size={20} />, work: <ListTodo size={20} />, desk: <ClipboardCheck size={20} />, directives: <FileText size={20} />,
  ledger: <BookOpenCheck size={20} />, indicators: <ChartLine size={20} />, entry: <ClipboardPen size={20} />, instructions: <Stamp size={20} />, lamps: <TrafficCone size={20} />, organization: <Building2 size={20} />, accounts: <Users size={20} />,
  plan: <CalendarRange size={20} />, calendar: <CalendarDays size={20} />,
  audit: <ScrollText size={20} />,
};

export type FrameData = RouterOutputs["organization"]["frame"];

export interface AppFrameProps {
  readonly frame: FrameData;
  readonly sessionId: string;
  readonly places: readonly { readonly id: NavId; readonly href: string }[];
  readonly signOut: () => Promise<void>;
  readonly children: ReactNode;
}

/** Bar, navigation and footer of every signed-in page. */
export function AppFrame({ frame, sessionId, places, signOut, children }: AppFrameProps) {
  const t = useTranslations("frame");
  const path = usePathname();
  const waiting: Partial<Record<NavId, number>> = frame.waiting;
  // The ledger opens as the view that a person made the usual one.
  const addressOf = (id: NavId, href: string) => (id === "ledger" && frame.ledgerView ? `${href}?${frame.ledgerView}` : href);
  const nav = places.map(({ id, href }) => ({ id, href: addressOf(id, href), label: t(`nav.${id}`), icon: icons[id], count: waiting[id] ?? 0 }));
  const searchable = places.some(({ id }) => id === "ledger");
  return (
    <AppShell
      product={t("productOf", { county: frame.county })}
      homeHref="/"
      nav={nav}
      path={path}
      linkAs={Link}
      search={<PaletteTrigger places={nav} searchable={searchable} sessionId={sessionId} />}
      tools={<AccountTools frame={frame} sessionId={sessionId} signOut={signOut} />}
    >
      {children}
      {/* A page that fills the window scrolls in its panes alone: a line below it would make the whole page scroll. */}
      <p className="m-0 mt-8 text-center text-small text-ink-3 lg:in-[main:has([data-fills-window])]:hidden print:hidden">{t("secrecy")}</p>
    </AppShell>
  );
}
