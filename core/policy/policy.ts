import { OFFICE_DUTIES, UNIT_DUTIES } from '../directory/unit';
import type { ObligationKind } from '../obligation/obligation';

/**
 * Whom a reminder is for: a duty in the responsible unit, the contact of each unit that is paired to it (supporter, 挂钩帮扶单位; of villages alone), or (office,
 * reviewer, officeHead) a duty in the supervising office.
 */
export const AUDIENCES = [...UNIT_DUTIES, 'supporter', ...OFFICE_DUTIES] as const;
export type Audience = (typeof AUDIENCES)[number];

/**
 * When a rung of the ladder stands. Work days are counted strictly before E(D) or strictly after D, D being the deadline day and E(D) the last work day
 * not after it (domain.md §3). `secondsAfter` counts from the instant the obligation became active; it serves measurements, not offices.
 */
export type RungTime =
  | { readonly kind: 'workDaysBefore'; readonly count: number }
  | { readonly kind: 'deadline' }
  | { readonly kind: 'workDaysAfter'; readonly count: number }
  | { readonly kind: 'secondsAfter'; readonly seconds: number };

/** A rung of the reminder ladder (催办阶梯): its name (`t-7`, `due`, `o+1`), its time and its audiences. */
export interface Rung {
  readonly id: string;
  readonly at: RungTime;
  readonly audiences: readonly Audience[];
}

/** Rungs in the order in which they stand. */
export type Ladder = readonly Rung[];

/** When letters leave: once a work day at a minute of the day, or (for measurements) at every multiple of some seconds. */
export type Slots = { readonly kind: 'workDay'; readonly minute: number } | { readonly kind: 'grid'; readonly seconds: number };

/** What a campaign may set (督办规则), kept with it as data. Minutes are minutes of the county day. */
export interface Policy {
  readonly slots: Slots;
  /** How long before its slot a reminder is recorded, in milliseconds (default one hour: planned 07:30, sent 08:30). */
  readonly planningLeadMs: number;
  readonly officeHours: { readonly startMinute: number; readonly endMinute: number };
  readonly ladders: Readonly<Record<ObligationKind, Ladder>>;
  /** Work days after the day of the assignment letter by whose end the receipt is due. */
  readonly receiptWorkDays: number;
  /** Work days after a report by which the office reviews it. */
  readonly reviewWorkDays: number;
  /** Work days after a return by which the report must be handed in again. */
  readonly reworkWorkDays: number;
  /** Day of the next month by which a period's report is due (moved to the next work day). */
  readonly reportDay: number;
  /** Day of the next month by which the roster is due (moved to the next work day). */
  readonly rosterDay: number;
  /** A report that says a result is reached waits for the signature of the unit's 分管领导 before the office reviews it (会签). Absent: it does not. */
  readonly countersignsFinal?: boolean;
}
