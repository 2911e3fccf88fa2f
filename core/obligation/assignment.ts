import type { CivilDay } from '../calendar/civil-day';

/** Ends: `struckOff` 销号 (what was to be done is done), `terminated` 终止 (it is not, for a reason), `transferred` 移交. */
export type AssignmentState = 'assigned' | 'signed' | 'suspended' | 'struckOff' | 'terminated' | 'transferred';

/** What a standing duty (长期/全年) owes each month: a report, or its part of the public posting. */
export type StandingKind = 'report' | 'roster' | 'posting';

/** One responsible unit of one task (任务×责任单位). */
export interface Assignment {
  readonly id: string;
  readonly unitId: string;
  readonly state: AssignmentState;
  /** Absent where the assignment owes nothing periodic. */
  readonly standing?: StandingKind;
  /** Epoch milliseconds of its issue or of its latest resumption: a period opens no earlier, and one that was over by then is not owed. */
  readonly activeSinceMs?: number;
}

/** The monthly duty of a standing task: periods are calendar months, the first is the month of issue. */
export interface StandingDuty {
  readonly firstMonthDay: CivilDay;
  /** First day of the last month that is owed; absent: until struck off. */
  readonly lastMonthDay?: CivilDay;
  /** Day of the next month by which the posting is due (公示). */
  readonly postingDay?: number;
  /** Month of the next year by whose last day the annual posting is due (次年2月底前). */
  readonly annualMonth?: number;
  /** The season of its posting, where the office has settled it. */
  readonly season?: Season;
}

/** The season in which the county collects (集中征缴期), both days included: it stands in no notice, the office settles it. */
export interface Season {
  readonly fromDay: CivilDay;
  readonly throughDay: CivilDay;
  /** The year's posting is due this many months after its end (集中征缴期结束两个月内). */
  readonly annualMonths?: number;
  /** Each township hands in the pledges of its agents by the day before it begins (承诺书). */
  readonly asksPledges: boolean;
}
