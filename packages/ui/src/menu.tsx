"use client";
import { Menu as BaseMenu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import { type ElementType, Fragment, type ReactElement, type ReactNode } from "react";
import { floatBox, optionRow } from "./control-style";
import { cx } from "./cx";

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly onSelect?: () => void;
  /** Makes the entry a link; drawn with `linkAs`. */
  readonly href?: string;
  /** A mark before the entry: the one in use. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly danger?: boolean;
}

export interface MenuGroup {
  readonly id: string;
  readonly label?: string;
  readonly entries: readonly MenuEntry[];
}

export interface MenuProps {
  readonly trigger: ReactElement;
  readonly groups: readonly MenuGroup[];
  readonly linkAs?: ElementType;
  readonly align?: "start" | "end";
}

/** A menu of actions, grouped by hairlines. */
export function Menu({ trigger, groups, linkAs, align = "start" }: MenuProps) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner sideOffset={4} align={align} collisionPadding={8} className="z-50 outline-none">
          <BaseMenu.Popup className={cx(floatBox, "max-h-(--available-height) min-w-40 overflow-y-auto py-1")}>
            {groups.map((group, index) => (
              <Fragment key={group.id}>
                {index > 0 && <BaseMenu.Separator className="my-1 h-px bg-line" />}
                <BaseMenu.Group>
                  {group.label !== undefined && (
                    <BaseMenu.GroupLabel className="px-3 py-1 text-small text-ink-3">{group.label}</BaseMenu.GroupLabel>
                  )}
                  {group.entries.map((entry) => (
                    <Entry key={entry.id} entry={entry} linkAs={linkAs} />
                  ))}
                </BaseMenu.Group>
              </Fragment>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

function Entry({ entry, linkAs }: { readonly entry: MenuEntry; readonly linkAs: ElementType | undefined }) {
  const className = cx(optionRow, "no-underline", entry.danger === true ? "text-lamp-red-text" : "text-ink");
  const content = (
    <>
      {entry.checked !== undefined && <Check size={16} aria-hidden="true" className={entry.checked ? "text-brand" : "invisible"} />}
      {entry.icon}
      <span className="min-w-0 flex-1">{entry.label}</span>
    </>
  );
  if (entry.href !== undefined) {
    const Link: ElementType = linkAs ?? "a";
    return (
      <BaseMenu.LinkItem closeOnClick className={className} render={<Link href={entry.href} />}>
        {content}
      </BaseMenu.LinkItem>
    );
  }
  return (
    <BaseMenu.Item disabled={entry.disabled ?? false} onClick={entry.onSelect} className={className}>
      {content}
    </BaseMenu.Item>
  );
}
