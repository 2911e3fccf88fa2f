import type { NamedDay } from '../rules/plan-load';

/** A list as it was read: its text, its days, and a sentence for everything that is not understood; days count only where there is none. */
export interface GivenList {
  readonly text: string;
  readonly days: readonly NamedDay[];
  readonly problems: readonly string[];
}

/** Reads a list of days off that a person hands in: the bytes of a CSV file, or a text. */
export type ListReader = (given: string | Uint8Array) => GivenList;
