"use client";
import { Ellipsis } from "lucide-react";
import type { ElementType, ReactNode } from "react";
import { cx } from "./cx";
import { Menu } from "./menu";
import { useUiTexts } from "./ui-texts";

export interface NavEntry {
  readonly href: string;
  readonly label: string;
  /** 20 px icon. */
  readonly icon: ReactNode;
  /** How many things wait there. */
  readonly count?: number;
}

export interface AppShellProps {
  readonly product: string;
  readonly homeHref: string;
  readonly nav: readonly NavEntry[];
  /** Path of the page shown; the longest matching entry is the current one. */
  readonly path: string;
  readonly linkAs?: ElementType;
  readonly search?: ReactNode;
  /** Right end of the bar: bell, post switcher, user menu. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** Tabs at the bottom of a phone; what is beyond them is in the menu of the last one. */
const mostTabs = 5;

/** Bar, navigation and main area of every signed-in page. */
export function AppShell({ product, homeHref, nav, path, linkAs, search, tools, children }: AppShellProps) {
  const texts = useUiTexts();
  const Link: ElementType = linkAs ?? "a";
  const current = currentEntry(nav, path);
  const tabs = nav.length > mostTabs ? nav.slice(0, mostTabs - 1) : nav;
  return (
    <>
      <a
        href="#content"
        className="print:hidden fixed top-2 left-2 z-60 -translate-y-16 rounded-control bg-surface px-3 py-2 text-brand shadow-float focus:translate-y-0"
      >
        {texts.skipToContent}
      </a>
      <header className="sticky top-0 z-20 flex h-13 items-center gap-3 border-t-3 border-party bg-brand-deep px-4 text-on-deep md:gap-4 md:px-5 print:hidden">
        <Link href={homeHref} className="truncate text-[17px] font-semibold text-on-deep no-underline focus-visible:outline-on-deep">
          {product}
        </Link>
        <div className="flex min-w-0 flex-1 justify-center">{search}</div>
        <div className="flex shrink-0 items-center gap-1">{tools}</div>
      </header>
      <div className="flex min-w-0">
        <nav
          aria-label={texts.navigation}
          className="sticky top-13 hidden h-[calc(100dvh-52px)] w-19 shrink-0 flex-col gap-0.5 overflow-y-auto border-r border-line bg-surface p-2 md:flex lg:w-47 print:hidden"
        >
          {nav.map((entry) => (
            <SideLink key={entry.href} entry={entry} current={entry === current} Link={Link} />
          ))}
        </nav>
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 p-4 pb-24 outline-none md:p-5 print:p-0">
          {children}
        </main>
      </div>
      <nav
        aria-label={texts.navigation}
        className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
      >
        {tabs.map((entry) => (
          <BottomTab key={entry.href} entry={entry} current={entry === current} Link={Link} />
        ))}
        {tabs.length < nav.length && <MoreTab entries={nav.slice(tabs.length)} current={current} linkAs={linkAs} />}
      </nav>
    </>
  );
}

function currentEntry(nav: readonly NavEntry[], path: string): NavEntry | undefined {
  const pathOf = ({ href }: NavEntry) => href.split("?", 1)[0] ?? href;
  return nav
    .filter((entry) => path === pathOf(entry) || path.startsWith(pathOf(entry).endsWith("/") ? pathOf(entry) : `${pathOf(entry)}/`))
    .sort((one, other) => other.href.length - one.href.length)[0];
}

interface LinkProps {
  readonly entry: NavEntry;
  readonly current: boolean;
  readonly Link: ElementType;
}

function SideLink({ entry, current, Link }: LinkProps) {
  return (
    <Link
      href={entry.href}
      aria-current={current ? "page" : undefined}
      className={cx(
        "relative flex min-h-9 flex-col items-center gap-0.5 rounded-control px-1 py-1.5 text-center text-small no-underline lg:flex-row lg:gap-2.5 lg:px-3 lg:text-left lg:text-body",
        current ? "bg-brand-soft font-semibold text-brand-strong" : "text-ink hover:bg-surface-2",
      )}
    >
      <span aria-hidden="true" className="flex shrink-0">{entry.icon}</span>
      <span className="min-w-0 lg:flex-1">{entry.label}</span>
      <Count value={entry.count} className="max-lg:absolute max-lg:top-0.5 max-lg:right-1.5" />
    </Link>
  );
}

function BottomTab({ entry, current, Link }: LinkProps) {
  return (
    <Link
      href={entry.href}
      aria-current={current ? "page" : undefined}
      className={tabStyle(current)}
    >
      <span aria-hidden="true" className="flex">{entry.icon}</span>
      <span className="max-w-full truncate px-0.5">{entry.label}</span>
      <Count value={entry.count} className="absolute top-1 left-1/2 ml-2" />
    </Link>
  );
}

function MoreTab({ entries, current, linkAs }: { readonly entries: readonly NavEntry[]; readonly current: NavEntry | undefined; readonly linkAs: ElementType | undefined }) {
  const texts = useUiTexts();
  const waiting = entries.reduce((total, { count = 0 }) => total + count, 0);
  return (
    <Menu
      align="end"
      {...(linkAs && { linkAs })}
      groups={[{ id: "more", entries: entries.map((entry) => ({ id: entry.href, label: entry.label, icon: entry.icon, href: entry.href })) }]}
      trigger={
        <button type="button" className={cx("border-0 bg-transparent", tabStyle(current !== undefined && entries.includes(current)))}>
          <Ellipsis size={20} aria-hidden="true" />
          {texts.moreNavigation}
          <Count value={waiting} className="absolute top-1 left-1/2 ml-2" />
        </button>
      }
    />
  );
}

const tabStyle = (current: boolean) => cx(
  "relative flex min-h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-small no-underline focus-visible:-outline-offset-2",
  current ? "font-semibold text-brand-strong" : "text-ink-2",
);

function Count({ value, className }: { readonly value: number | undefined; readonly className: string }) {
  if (value === undefined || value === 0) return null;
  return (
    <span className={cx("min-w-4.5 rounded-full bg-count px-1 text-center text-small/4.5 font-normal text-white", className)}>
      {value > 99 ? "99+" : value}
    </span>
  );
}
