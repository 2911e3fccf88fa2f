import { type Calendar, workDayAfter, workDaysIn } from '../../../../core/calendar/calendar';
import type { CivilDay } from '../../../../core/calendar/civil-day';
import { type BasisPoints, type Fraction, personsShort, type Rate, wholePart } from './rate';
import type { PlanPoint } from './planned';

/** A figure as it stood at the end of a day. */
export interface DatedRate {
  readonly throughDay: CivilDay;
  readonly rate: Rate;
}

export interface Forecast {
  /** Persons still missing to the goal. */
  readonly short: number;
  /** Persons a work day from now to the goal's day, rounded up; absent where no work day is left. */
  readonly neededPerWorkDay?: number;
  /** Persons a work day between the last two figures; absent where there is one figure only, or no work day between them. */
  readonly pace?: Fraction;
  /** The work day at whose end the goal would be reached at this pace; absent where it never would, or is reached. */
  readonly projectedDay?: CivilDay;
}

/** A pace that would take longer than this leads nowhere. */
const MOST_WORK_DAYS = 2_000;

const roundedUp = ({ up, down }: Fraction): number => wholePart({ up: up + down - 1, down });

function paceOf(before: DatedRate | undefined, latest: DatedRate, calendar: Calendar): Fraction | undefined {
  if (before === undefined) return undefined;
  const workDays = workDaysIn(calendar, before.throughDay + 1, latest.throughDay + 1);
  return workDays === 0 ? undefined : { up: Math.max(0, latest.rate.paid - before.rate.paid), down: workDays };
}

function projected(short: number, pace: Fraction | undefined, from: CivilDay, calendar: Calendar): CivilDay | undefined {
  if (short === 0 || pace === undefined || pace.up === 0) return undefined;
  const workDays = roundedUp({ up: short * pace.down, down: pace.up });
  return workDays > MOST_WORK_DAYS ? undefined : workDayAfter(calendar, from, workDays);
}

/** How a unit stands to its next goal (预测): what is missing, what is needed a work day, where the present pace leads across weekends and holidays. */
export function forecast(
  { latest, before }: { readonly latest: DatedRate; readonly before?: DatedRate },
  next: PlanPoint,
  calendar: Calendar,
): Forecast {
  const short = personsShort(latest.rate, next.goal);
  const workDays = workDaysIn(calendar, latest.throughDay + 1, next.day + 1);
  const pace = paceOf(before, latest, calendar);
  const projectedDay = projected(short, pace, latest.throughDay, calendar);
  return {
    short,
    ...(workDays > 0 && { neededPerWorkDay: roundedUp({ up: short, down: workDays }) }),
    ...(pace && { pace }),
    ...(projectedDay !== undefined && { projectedDay }),
  };
}

/** The goal that comes next: the first whose day is not over, else the last. */
export const nextGoal = (points: readonly PlanPoint[], today: CivilDay): PlanPoint | undefined =>
  points.find(({ day }) => day >= today) ?? points.at(-1);

/** The highest goal of a plan: what the year is judged by. */
export const finalGoal = (points: readonly PlanPoint[]): BasisPoints => Math.max(0, ...points.map(({ goal }) => goal));
