import type { CivilDay } from '../../../../core/calendar/civil-day';

/** What a unit has collected from the start of the year to the end of a day (累计): whole persons, money in fen. */
export interface Collected {
  readonly paid: number;
  readonly amountFen?: number;
  /** Of `paid`: persons for whom the government pays (政府代缴). */
  readonly paidByGovernment?: number;
  /** Of `paid`: persons who paid in cash through an agent (现金缴费). */
  readonly paidInCash?: number;
}

/** One entry (填报): who reported it and when stands beside it; it is never changed, a correction (更正) is an entry of its own. */
export interface FigureEntry {
  readonly id: string;
  readonly unitId: string;
  readonly throughDay: CivilDay;
  readonly collected: Collected;
  readonly recordedAtMs: number;
  /** The entry that this one corrects, of the same unit and day. */
  readonly correctsId?: string;
}
