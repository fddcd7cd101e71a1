"use client";
import { createContext, useContext, useId } from "react";

export interface FieldLink {
  /** Id of the control, so that the label points at it. */
  readonly id: string;
  readonly labelId: string | undefined;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
}

export const FieldContext = createContext<FieldLink | null>(null);

/** How a control is tied to the `Field` around it; outside a field it is on its own. */
export function useFieldLink(ownId?: string): FieldLink {
  const around = useContext(FieldContext);
  const generated = useId();
  if (around !== null) return ownId === undefined ? around : { ...around, id: ownId };
  return { id: ownId ?? generated, labelId: undefined, describedBy: undefined, invalid: false, required: false };
}
