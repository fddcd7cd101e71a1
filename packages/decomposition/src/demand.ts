import type { NamedOwner } from "./owner";
import type { Span } from "./types";

/** A stretch that asks for something, with the owner named for it in its sentence. */
export interface Demand extends Span {
  owner: NamedOwner | null;
}
