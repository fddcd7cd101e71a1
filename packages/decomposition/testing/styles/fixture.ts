import type { DeadlineQuality } from "../../src/types";

/** One item that a careful reader finds in a text. What is left out is expected to be empty; `due` left out is not compared. */
export interface Expected {
  /** The words of the item, exactly as the text has them. */
  of: string;
  lead?: string;
  joint?: string[];
  cooperating?: string[];
  groups?: string[];
  leaders?: string[];
  due?: string | null;
  quality?: DeadlineQuality;
  kind?: string;
  title?: string;
  /** Value and unit of quantities that must be among those read. */
  quantities?: [number, string][];
}

export interface Fixture {
  style: string;
  date: string;
  text: string;
  /** First words of the part that looks back, and of what comes after it. */
  review?: [string, string];
  expected: Expected[];
}
