import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { ObligationKind } from '../../../../core/obligation/obligation';

/** How an obligation was met: `lateEntry` was done in time and recorded afterwards (补录), and counts as in time. */
export type MetTiming = 'inTime' | 'lateEntry' | 'late' | 'open';

/** One obligation as the evaluation sees it; the deadline is the one in force (an extension granted or a suspension moved it). */
export interface ObligationStanding {
  readonly obligationId: string;
  readonly kind: ObligationKind;
  readonly key: string;
  readonly taskId: string;
  readonly taskTitle: string;
  readonly deadlineDay: CivilDay;
  /** The day on which it was done. */
  readonly metOn?: CivilDay;
  readonly timing: MetTiming;
}
