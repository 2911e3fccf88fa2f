import type { ObligationKind } from '../../../core/obligation/obligation';
import type { Audience } from '../../../core/policy/policy';
import type { StandingDuty, StandingKind } from '../../../core/obligation/assignment';
import { at, day } from '../rules/state-calendar';

/*
 * The year of a township and of the tax bureau under the county's notice, issued on Friday 2023-03-17 at 15:00, when nobody signs, reports or posts.
 * The tables below were worked out by hand from domain.md §3 and the State Council's lists; no rule of the product had a part in them. Work days that
 * differ from their weekday: off 04-05, 05-01 to 05-03, 06-22 and 06-23, 09-29, 10-02 to 10-06, 2024-01-01, 2024-02-12 to 02-16;
 * on (weekends) 04-23, 05-06, 06-25, 10-07, 10-08, 2024-02-04, 2024-02-18. The year is followed to the end of March 2024, when the annual posting is over.
 */
export const ISSUED = at('2023-03-17 15:00');
export const UNTIL = at('2024-04-01 00:00');

/** Whom each rung goes to. */
export const AUDIENCES: Readonly<Partial<Record<ObligationKind, Readonly<Record<string, readonly Audience[]>>>>> = {
  receipt: { 'o+1': ['contact', 'deputy'], 'o+2': ['head'], 'o+3': ['office'] },
  result: {
    't-15': ['contact'],
    't-7': ['contact'],
    't-3': ['contact'],
    't-1': ['contact'],
    due: ['contact', 'leader'],
    'o+1': ['contact', 'leader'],
    'o+3': ['head', 'office'],
    'o+5': ['office'],
  },
  report: { 't-3': ['contact'], 't-1': ['contact'], due: ['contact'], 'o+1': ['contact', 'leader'], 'o+3': ['head', 'office'] },
  roster: { 't-3': ['contact'], 't-1': ['contact'], due: ['contact', 'leader'], 'o+1': ['leader'], 'o+2': ['head', 'office'] },
  posting: {
    't-5': ['contact'],
    't-3': ['contact'],
    't-1': ['contact'],
    due: ['contact', 'leader'],
    'o+1': ['leader', 'office'],
    'o+3': ['head', 'office'],
  },
};

/** The day of each rung, in the order of the ladder; every one at 08:30. A table's rows name what is owed by the key of its obligation. */
type Table = Readonly<Record<string, string>>;

/** o+1 o+2 o+3 */
const RECEIPT: Table = { receipt: '2023-03-21 2023-03-22 2023-03-23' };

/** t-15 t-7 t-3 t-1 due o+1 o+3 o+5 */
const RESULTS: Table = {
  'result:2023-04-30': '2023-04-10 2023-04-20 2023-04-25 2023-04-27 2023-04-28 2023-05-04 2023-05-06 2023-05-09',
  'result:2023-06-30': '2023-06-08 2023-06-20 2023-06-27 2023-06-29 2023-06-30 2023-07-03 2023-07-05 2023-07-07',
  'result:2023-08-20': '2023-07-28 2023-08-09 2023-08-15 2023-08-17 2023-08-18 2023-08-21 2023-08-23 2023-08-25',
  'result:2023-08-31': '2023-08-10 2023-08-22 2023-08-28 2023-08-30 2023-08-31 2023-09-01 2023-09-05 2023-09-07',
  'result:2023-09-30': '2023-09-07 2023-09-19 2023-09-25 2023-09-27 2023-09-28 2023-10-07 2023-10-09 2023-10-11',
  'result:2023-10-31': '2023-10-10 2023-10-20 2023-10-26 2023-10-30 2023-10-31 2023-11-01 2023-11-03 2023-11-07',
  'result:2023-12-31': '2023-12-08 2023-12-20 2023-12-26 2023-12-28 2023-12-29 2024-01-02 2024-01-04 2024-01-08',
};

/** t-3 t-1 due o+1 o+3 */
const REPORTS_TO_DECEMBER: Table = {
  'report:2023-03': '2023-03-31 2023-04-04 2023-04-06 2023-04-07 2023-04-11',
  'report:2023-04': '2023-04-27 2023-05-04 2023-05-05 2023-05-06 2023-05-09',
  'report:2023-05': '2023-05-31 2023-06-02 2023-06-05 2023-06-06 2023-06-08',
  'report:2023-06': '2023-06-30 2023-07-04 2023-07-05 2023-07-06 2023-07-10',
  'report:2023-07': '2023-08-02 2023-08-04 2023-08-07 2023-08-08 2023-08-10',
  'report:2023-08': '2023-08-31 2023-09-04 2023-09-05 2023-09-06 2023-09-08',
  'report:2023-09': '2023-09-26 2023-09-28 2023-10-07 2023-10-08 2023-10-10',
  'report:2023-10': '2023-11-01 2023-11-03 2023-11-06 2023-11-07 2023-11-09',
  'report:2023-11': '2023-11-30 2023-12-04 2023-12-05 2023-12-06 2023-12-08',
  'report:2023-12': '2024-01-02 2024-01-04 2024-01-05 2024-01-08 2024-01-10',
};
const REPORTS_WITHOUT_END: Table = {
  ...REPORTS_TO_DECEMBER,
  'report:2024-01': '2024-02-01 2024-02-04 2024-02-05 2024-02-06 2024-02-08',
  'report:2024-02': '2024-02-29 2024-03-04 2024-03-05 2024-03-06 2024-03-08',
};

/** t-3 t-1 due o+1 o+2 */
export const ROSTERS: Table = {
  'roster:2023-03': '2023-04-04 2023-04-07 2023-04-10 2023-04-11 2023-04-12',
  'roster:2023-04': '2023-05-06 2023-05-09 2023-05-10 2023-05-11 2023-05-12',
  'roster:2023-05': '2023-06-07 2023-06-09 2023-06-12 2023-06-13 2023-06-14',
  'roster:2023-06': '2023-07-05 2023-07-07 2023-07-10 2023-07-11 2023-07-12',
  'roster:2023-07': '2023-08-07 2023-08-09 2023-08-10 2023-08-11 2023-08-14',
  'roster:2023-08': '2023-09-06 2023-09-08 2023-09-11 2023-09-12 2023-09-13',
  'roster:2023-09': '2023-10-07 2023-10-09 2023-10-10 2023-10-11 2023-10-12',
  'roster:2023-10': '2023-11-07 2023-11-09 2023-11-10 2023-11-13 2023-11-14',
  'roster:2023-11': '2023-12-06 2023-12-08 2023-12-11 2023-12-12 2023-12-13',
  'roster:2023-12': '2024-01-05 2024-01-09 2024-01-10 2024-01-11 2024-01-12',
};

/** t-5 t-3 t-1 due o+1 o+3 */
export const POSTINGS: Table = {
  'posting:2023-03': '2023-04-13 2023-04-17 2023-04-19 2023-04-20 2023-04-21 2023-04-24',
  'posting:2023-04': '2023-05-12 2023-05-16 2023-05-18 2023-05-19 2023-05-22 2023-05-24',
  'posting:2023-05': '2023-06-13 2023-06-15 2023-06-19 2023-06-20 2023-06-21 2023-06-26',
  'posting:2023-06': '2023-07-13 2023-07-17 2023-07-19 2023-07-20 2023-07-21 2023-07-25',
  'posting:2023-07': '2023-08-11 2023-08-15 2023-08-17 2023-08-18 2023-08-21 2023-08-23',
  'posting:2023-08': '2023-09-13 2023-09-15 2023-09-19 2023-09-20 2023-09-21 2023-09-25',
  'posting:2023-09': '2023-10-13 2023-10-17 2023-10-19 2023-10-20 2023-10-23 2023-10-25',
  'posting:2023-10': '2023-11-13 2023-11-15 2023-11-17 2023-11-20 2023-11-21 2023-11-23',
  'posting:2023-11': '2023-12-13 2023-12-15 2023-12-19 2023-12-20 2023-12-21 2023-12-25',
  'posting:2023-12': '2024-01-12 2024-01-16 2024-01-18 2024-01-19 2024-01-22 2024-01-24',
  'posting:2023-annual': '2024-02-22 2024-02-26 2024-02-28 2024-02-29 2024-03-01 2024-03-05',
};

const only = (table: Table, ...keys: string[]): Table => Object.fromEntries(Object.entries(table).filter(([key]) => keys.includes(key)));

/** What one unit owes in one task. */
export interface Owed {
  readonly results: readonly string[];
  readonly standing?: StandingKind;
  readonly expected: Table;
}

const dated = (...days: string[]): Owed => ({ results: days, expected: only(RESULTS, ...days.map((text) => `result:${text}`)) });
const standing = (kind: StandingKind, expected: Table): Owed => ({ results: [], standing: kind, expected });

const WITHOUT_END: StandingDuty = { firstMonthDay: day('2023-03-01') };
const WHOLE_YEAR: StandingDuty = { ...WITHOUT_END, lastMonthDay: day('2023-12-01') };
const POSTING: StandingDuty = { ...WHOLE_YEAR, postingDay: 20, annualMonth: 2 };

/** The eight tasks, with what each of the two units owes; a unit that a task does not name is absent. */
export const TASKS: readonly { readonly name: string; readonly standing?: StandingDuty; readonly tax: Owed; readonly township?: Owed }[] = [
  {
    name: '三 milestones',
    tax: dated('2023-06-30', '2023-08-31', '2023-09-30', '2023-10-31', '2023-12-31'),
    township: dated('2023-08-31', '2023-09-30', '2023-10-31', '2023-12-31'),
  },
  { name: '五（一）', tax: dated('2023-04-30', '2023-06-30', '2023-08-31', '2023-10-31', '2023-12-31') },
  {
    name: '五（二）长期',
    standing: WITHOUT_END,
    tax: standing('report', REPORTS_WITHOUT_END),
    township: standing('report', REPORTS_WITHOUT_END),
  },
  { name: '五（三）全年', standing: POSTING, tax: standing('roster', ROSTERS), township: standing('posting', POSTINGS) },
  { name: '五（四）', tax: dated('2023-08-20') },
  { name: '五（五）', tax: dated('2023-12-31'), township: dated('2023-12-31') },
  { name: '五（六）全年', standing: WHOLE_YEAR, tax: standing('report', REPORTS_TO_DECEMBER) },
  { name: '五（七）持续开展', standing: WITHOUT_END, tax: standing('report', REPORTS_WITHOUT_END) },
];

/** date time, unit, obligation, rung, audience: one line per reminder. */
export function expectedLines(unit: string, { expected }: Owed): readonly string[] {
  return Object.entries({ ...RECEIPT, ...expected }).flatMap(([key, days]) => {
    const ladder = AUDIENCES[key.split(':')[0] as ObligationKind] ?? {};
    const stands = days.split(' ');
    expect(stands).toHaveLength(Object.keys(ladder).length);
    return Object.entries(ladder).flatMap(([rung, audiences], index) =>
      audiences.map((audience) => `${stands[index]} 08:30 ${unit} ${key} ${rung} ${audience}`),
    );
  });
}
