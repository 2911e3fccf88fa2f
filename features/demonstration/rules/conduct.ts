import type { ObligationKind, ObligationState } from '../../../core/obligation/obligation';

/** How an invented unit goes about its work: before the deadline, close to it, after it, not at all. */
export type Habit = 'early' | 'steady' | 'late' | 'silent';

/** What a unit of the demonstration owes, as far as its conduct depends on it. */
export interface OwedItem {
  readonly kind: ObligationKind;
  readonly state: ObligationState;
  /** Work days until the deadline; 0 on its day, negative when it has passed. */
  readonly workDaysLeft: number;
  /** How many reports were handed in on it. */
  readonly reports: number;
  readonly hasAskedForTime: boolean;
  /** 0 to 99, always the same for the same thing: what differs between two of a kind. */
  readonly lot: number;
}

/** What a unit does about it today. `progress` is a report that is not the final one. */
export type UnitDeed = 'signFor' | 'report' | 'progress' | 'askForTime' | 'answer';

/** How many work days before its deadline something is reported; negative: after it. */
function leadOf(habit: Exclude<Habit, 'silent'>, lot: number): number {
  if (habit === 'early') return 3 + (lot % 3);
  return habit === 'steady' ? 1 + (lot % 2) : -1 - (lot % 3);
}

/** What a unit of this habit does today about what it owes; undefined: nothing. Same facts, same answer. */
export function unitDeed({ kind, state, workDaysLeft, reports, hasAskedForTime, lot }: OwedItem, habit: Habit): UnitDeed | undefined {
  if (kind === 'review' || (state !== 'open' && state !== 'returned')) return undefined;
  if (kind === 'receipt') {
    const after = { early: 1, steady: 1, late: -1, silent: -3 }[habit];
    return workDaysLeft <= after ? 'signFor' : undefined;
  }
  if (habit === 'silent') return undefined;
  if (kind === 'answer') return workDaysLeft <= leadOf(habit, lot) ? 'answer' : undefined;
  if (kind === 'result' && reports === 0 && !hasAskedForTime) {
    if (habit === 'late' && lot % 3 !== 1 && workDaysLeft >= 0 && workDaysLeft <= 2) return 'askForTime';
    if (habit === 'early' && lot % 2 === 0 && workDaysLeft >= 7 && workDaysLeft <= 9) return 'progress';
  }
  return workDaysLeft <= (kind === 'rework' ? 1 : leadOf(habit, lot)) ? 'report' : undefined;
}

/** Whether a unit hands its report in with a file: every third does. */
export const bringsEvidence = ({ kind, lot }: Pick<OwedItem, 'kind' | 'lot'>): boolean => kind === 'result' && lot % 3 === 0;

/** What the office makes of a report: every ninth is too thin the first time, and comes back. */
export const reviewDeed = ({ sequence, lot }: { readonly sequence: number; readonly lot: number }): 'acceptReport' | 'returnReport' =>
  sequence === 1 && lot % 9 === 0 ? 'returnReport' : 'acceptReport';

/** 0 to 99 from a text, always the same for the same text. */
export function lotOf(text: string): number {
  let sum = 7;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9_973;
  return sum % 100;
}
