"use client";
import { ListFilter } from "lucide-react";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { usePhone } from "./use-phone";
import { useUiTexts } from "./ui-texts";

export interface FilterBarProps {
  /** `Field`s with their controls. */
  readonly children: ReactNode;
  /** Further fields, folded away. */
  readonly more?: ReactNode;
  /** How many filters are in force (said on the button of a phone). */
  readonly activeCount: number;
  /** How many of the folded ones are. */
  readonly moreCount?: number;
  readonly onQuery: () => void;
  readonly onReset: () => void;
  /** What the server should assume about the window. */
  readonly phoneGuess?: boolean;
}

/** Conditions of a list; a sheet at the bottom edge on a phone. */
export function FilterBar({ children, more, activeCount, moreCount = 0, onQuery, onReset, phoneGuess = false }: FilterBarProps) {
  const texts = useUiTexts();
  const phone = usePhone(phoneGuess);
  const [sheet, setSheet] = useState(false);
  const [unfolded, setUnfolded] = useState(moreCount > 0);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSheet(false);
    onQuery();
  };
  const buttons = (
    <>
      <Button type="submit" variant="primary">{texts.query}</Button>
      <Button onClick={onReset}>{texts.reset}</Button>
    </>
  );
  if (phone) {
    return (
      <div className="print:hidden">
        <Button icon={<ListFilter size={16} aria-hidden="true" />} onClick={() => setSheet(true)} className="w-full">
          {texts.filter}
          {activeCount > 0 && <span className="rounded-full bg-brand-soft px-2 text-brand-strong">{activeCount}</span>}
        </Button>
        <Dialog open={sheet} onOpenChange={setSheet} title={texts.filter}>
          <form role="search" onSubmit={submit} className="grid gap-4">
            {children}
            {more}
            <div className="sticky bottom-0 flex gap-2 *:flex-1 bg-surface pt-1">{buttons}</div>
          </form>
        </Dialog>
      </div>
    );
  }
  return (
    <form role="search" onSubmit={submit} className="flex min-w-0 flex-wrap items-end gap-3 print:hidden">
      <Fields>{children}</Fields>
      {more !== undefined && unfolded && <Fields>{more}</Fields>}
      <div className="flex gap-2">
        {buttons}
        {more !== undefined && (
          <Button variant="text" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? texts.fewerFilters : texts.moreFilters}
            {!unfolded && moreCount > 0 && <span>{moreCount}</span>}
          </Button>
        )}
      </div>
    </form>
  );
}

function Fields({ children }: { readonly children: ReactNode }) {
  return <div className="contents *:w-52 *:min-w-0 *:flex-none">{children}</div>;
}
