import type { CivilDay } from '../../../core/calendar/civil-day';

/** What a bulletin tells of the round of public posting (公示周期) that it ends. */
export interface PostedRound {
  readonly kind: 'monthly' | 'annual' | 'pledges';
  /** Until when it was to be posted. */
  readonly dueDay: CivilDay;
  /** How many villages had to post. */
  readonly villages: number;
  /** How many townships that have no village, and posted for themselves. */
  readonly townships: number;
  /** Townships with villages that had not posted at 24:00 of that day, and how many; none where it was to post for itself. */
  readonly missed: readonly { readonly name: string; readonly villages: number }[];
}
