"use client";
import { createContext, useContext, useEffect } from "react";

/** The type of the error of a field that is not ready. */
export const heldType = "held";

/** Why the form around must not be sent yet, by field. */
export const FormHolds = createContext<Map<string, string>>(new Map());

export const FieldHold = createContext<(message: string | null) => void>(() => undefined);

/** A control that is not ready (a file on its way) says why: the form around it is not sent, and the message stands at the field. */
export function useHold(message: string | null): void {
  const hold = useContext(FieldHold);
  useEffect(() => hold(message), [hold, message]);
  useEffect(() => () => hold(null), [hold]);
}

/** Whether some control of the form around is not ready; asked when something is done, not drawn. */
export function useIsHeld(): () => boolean {
  const holds = useContext(FormHolds);
  return () => holds.size > 0;
}
