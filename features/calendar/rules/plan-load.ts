import { FEWEST_DAYS_OFF, type ListedDay } from '../../../core/calendar/calendar-of-days';
import { type CivilDay, civilDate } from '../../../core/calendar/civil-day';
import { isFarOff } from '../../../core/calendar/far-off';

/** A listed day with its name (国庆节), as the office sees and loads it. */
export interface NamedDay extends ListedDay {
  readonly name: string;
}

/** The list of a year names at most these days of the years beside it: of 2004–2026 it was never more than three (元旦). */
const MOST_NEIGHBOURS = 5;

/** Why a list is not loaded, whoever confirms it. */
export type LoadRefusal =
  | { readonly code: 'empty' }
  /** It could be the list of either year, or is that of several. */
  | { readonly code: 'severalYears'; readonly years: readonly YearCount[] }
  | { readonly code: 'noDayOfYear'; readonly year: number }
  | { readonly code: 'otherYears'; readonly year: number; readonly days: readonly CivilDay[] };

/** What is asked before a list is loaded. */
export type LoadQuestion =
  | { readonly code: 'fewDaysOff'; readonly year: number; readonly daysOff: number }
  | { readonly code: 'farOff'; readonly days: readonly CivilDay[] }
  /** The list speaks of a day of the neighbouring year otherwise than what is there. */
  | { readonly code: 'changesNeighbour'; readonly days: readonly CivilDay[] };

export interface YearCount {
  readonly year: number;
  readonly days: number;
}

/** What a load changes: days that are new, days that go, days that become something else. */
export interface LoadChanges {
  readonly added: readonly NamedDay[];
  readonly removed: readonly NamedDay[];
  readonly changed: readonly { readonly before: NamedDay; readonly after: NamedDay }[];
}

/** What to load: `year` is the one whose list it is (absent where there are county holidays alone). */
export interface LoadPlan {
  readonly year?: number;
  readonly days: readonly NamedDay[];
  readonly changes: LoadChanges;
  readonly questions: readonly LoadQuestion[];
}

const yearOf = ({ day }: NamedDay): number => civilDate(day).year;
const isOfState = ({ kind }: NamedDay): boolean => kind !== 'countyHoliday';

/** How many days of each year the State Council's part of a list names, most first. */
function yearCounts(days: readonly NamedDay[]): readonly YearCount[] {
  const counts = new Map<number, number>();
  for (const day of days.filter(isOfState)) counts.set(yearOf(day), (counts.get(yearOf(day)) ?? 0) + 1);
  return [...counts].map(([year, count]) => ({ year, days: count })).sort((one, other) => other.days - one.days || one.year - other.year);
}

/** The year whose list it is: the one that was said, else the one that most of its days lie in. */
function yearOfList(days: readonly NamedDay[], said: number | undefined): number | undefined | LoadRefusal {
  const years = yearCounts(days);
  const [first, second] = years;
  if (said !== undefined) return years.some(({ year }) => year === said) ? said : { code: 'noDayOfYear', year: said };
  return first && second && first.days === second.days ? { code: 'severalYears', years } : first?.year;
}

/** The days that a list may change: those of its own year, and those it names. */
function changesOf(days: readonly NamedDay[], known: readonly NamedDay[], year: number | undefined): LoadChanges {
  const before = new Map(known.map((day) => [day.day, day]));
  const named = new Set(days.map(({ day }) => day));
  const isSame = (one: NamedDay, other: NamedDay) => one.kind === other.kind && one.name === other.name;
  // Where both speak of a day the county's holiday holds; on a day that is off anyhow it says nothing new.
  const isKept = (was: NamedDay, after: NamedDay) => isOfState(was) !== isOfState(after) && was.kind !== 'makeup';
  return {
    added: days.filter(({ day }) => !before.has(day)),
    removed: known.filter((day) => isOfState(day) && yearOf(day) === year && !named.has(day.day)),
    changed: days.flatMap((after) => {
      const was = before.get(after.day);
      return was === undefined || isSame(was, after) || isKept(was, after) ? [] : [{ before: was, after }];
    }),
  };
}

/**
 * What loading a list does (载入放假安排): a list belongs to one year and replaces the State Council's days of that year only; days it names of the years beside
 * it are added to what is there; county holidays are put in one by one. `known` are the days of those years as they stand. Refused where its year cannot be
 * told or it names days of quite other years; questioned where it has far fewer days off than usual, names days far off, or speaks of a neighbour's day otherwise
 * than that year's own list. (domain.md §3)
 */
export function planLoad(
  days: readonly NamedDay[],
  { known, said, today }: { readonly known: readonly NamedDay[]; readonly said?: number | undefined; readonly today: CivilDay },
): LoadPlan | LoadRefusal {
  if (days.length === 0) return { code: 'empty' };
  const year = yearOfList(days, said);
  if (typeof year === 'object') return year;
  const state = days.filter(isOfState);
  const others = year === undefined ? [] : state.filter((day) => yearOf(day) !== year);
  const far = others.filter((day) => Math.abs(yearOf(day) - (year ?? 0)) > 1);
  if (year !== undefined && far.length > 0) return { code: 'otherYears', year, days: far.map(({ day }) => day) };
  if (others.length > MOST_NEIGHBOURS) return { code: 'severalYears', years: yearCounts(days) };

  const changes = changesOf(days, known, year);
  const daysOff = state.filter((day) => day.kind === 'holiday' && yearOf(day) === year).length;
  const farOff = days.filter(({ day }) => isFarOff(day, today)).map(({ day }) => day);
  const contradicted = changes.changed.filter(({ after }) => isOfState(after) && yearOf(after) !== year).map(({ after }) => after.day);
  const questions: readonly LoadQuestion[] = [
    ...(year !== undefined && daysOff < FEWEST_DAYS_OFF ? [{ code: 'fewDaysOff', year, daysOff } as const] : []),
    ...(farOff.length > 0 ? [{ code: 'farOff', days: farOff } as const] : []),
    ...(contradicted.length > 0 ? [{ code: 'changesNeighbour', days: contradicted } as const] : []),
  ];
  return { days, changes, questions, ...(year !== undefined && { year }) };
}
