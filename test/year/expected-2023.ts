import { AUDIENCES, POSTINGS, ROSTERS } from '../support/county/county-year-2023';

/*
 * The rounds of the public posting under the county's notice of 17 March 2023, and what people do in them. When each rung of a roster or posting stands, and for
 * whom, are the tables of test/support/county/county-year-2023.ts, worked out by hand; a rung leaves where nobody has done yet what is owed. People act at
 * 15:00, the bulletin is issued on the first work day after the day of the posting. No rule of the product had a part in this.
 */
export interface Round {
  readonly period: string;
  /** The tax bureau hands over the roster; absent where it owes none (the year's). */
  readonly rosterOn?: string;
  /** It says that nobody has paid. */
  readonly isWithoutPayments?: true;
  /** The figures by the end of the data are reported; December's before the cut-off of the year, and the year's are December's. */
  readonly figuresOn?: string;
  /** The townships record their villages; absent where there is nothing to post. */
  readonly postedOn?: string;
  readonly late?: { readonly code: string; readonly on: string };
  readonly issuedOn: string;
  /** As its bulletin prints it. */
  readonly number: number;
}

export const ROUNDS: readonly Round[] = [
  { period: '2023-03', rosterOn: '2023-04-07', figuresOn: '2023-04-12', postedOn: '2023-04-17', issuedOn: '2023-04-21', number: 1 },
  // The day of the posting is a Saturday: the last reminder leaves on Friday, the first urging on Monday.
  {
    period: '2023-04',
    rosterOn: '2023-05-08',
    figuresOn: '2023-05-11',
    postedOn: '2023-05-19',
    late: { code: 'T7', on: '2023-05-23' },
    issuedOn: '2023-05-22',
    number: 2,
  },
  // The holiday from 22 June is over with the Sunday on which the township that is late records.
  {
    period: '2023-05',
    rosterOn: '2023-06-09',
    figuresOn: '2023-06-12',
    postedOn: '2023-06-15',
    late: { code: 'T3', on: '2023-06-25' },
    issuedOn: '2023-06-21',
    number: 3,
  },
  { period: '2023-06', rosterOn: '2023-07-04', figuresOn: '2023-07-11', postedOn: '2023-07-13', issuedOn: '2023-07-21', number: 4 },
  // The roster comes after the day of the posting, a Sunday: the townships have posted without it.
  {
    period: '2023-07',
    rosterOn: '2023-08-21',
    figuresOn: '2023-08-11',
    postedOn: '2023-08-18',
    late: { code: 'FARM', on: '2023-08-24' },
    issuedOn: '2023-08-21',
    number: 5,
  },
  { period: '2023-08', rosterOn: '2023-09-08', figuresOn: '2023-09-11', postedOn: '2023-09-12', issuedOn: '2023-09-21', number: 6 },
  { period: '2023-09', rosterOn: '2023-10-08', figuresOn: '2023-10-12', postedOn: '2023-10-19', issuedOn: '2023-10-23', number: 7 },
  { period: '2023-10', rosterOn: '2023-11-10', figuresOn: '2023-11-13', postedOn: '2023-11-15', issuedOn: '2023-11-21', number: 8 },
  // Nobody has paid: the roster says so, and nothing is to be posted.
  { period: '2023-11', rosterOn: '2023-12-08', isWithoutPayments: true, figuresOn: '2023-12-11', issuedOn: '2023-12-21', number: 9 },
  // A Saturday again; the numbers of the bulletins begin anew with the year.
  {
    period: '2023-12',
    rosterOn: '2024-01-09',
    postedOn: '2024-01-16',
    late: { code: 'T9', on: '2024-01-25' },
    issuedOn: '2024-01-22',
    number: 1,
  },
  {
    period: 'annual-2023',
    postedOn: '2024-02-28',
    late: { code: 'T2', on: '2024-03-06' },
    issuedOn: '2024-03-01',
    number: 2,
  },
];

/** When the figures of December are reported: in the last hours that count for the evaluation. */
export const YEAR_FIGURES_AT = '2023-12-31 17:00';

/** A township's figure of a round is corrected after its bulletin was issued. */
export const CORRECTION = { of: '2023-08', code: 'T5', on: '2023-09-27' } as const;

/** What is owed in a round, by the key of its obligation. */
export const rosterKey = ({ period }: Round): string => `roster:${period}`;
export const postingKey = ({ period }: Round): string => `posting:${period.replace(/^annual-(\d+)$/, '$1-annual')}`;

/** One line for each rung and audience that stood at 08:30 of a day up to the one on which it was done: instant, rung, obligation, unit, audience, receiver. */
function leftUntil(kind: 'roster' | 'posting', key: string, days: string | undefined, unit: string, doneOn: string): readonly string[] {
  const stands = (days ?? '').split(' ');
  return Object.entries(AUDIENCES[kind] ?? {}).flatMap(([rung, audiences], at) =>
    audiences.flatMap((audience) => {
      const receiver = audience === 'office' ? 'off-office' : `${unit.toLowerCase()}-${audience}`;
      const day = stands[at] ?? '';
      return day <= doneOn ? [`${day} 08:30 ${rung} ${key} ${unit} ${audience} ${receiver}@county.example`] : [];
    }),
  );
}

/** What leaves about a round. `townships`: the codes of those that post. */
export function expectedToLeave(round: Round, townships: readonly string[]): readonly string[] {
  const { rosterOn, isWithoutPayments, postedOn, late } = round;
  const [roster, posting] = [rosterKey(round), postingKey(round)];
  const doneOn = (code: string): string => (late?.code === code ? late.on : (postedOn ?? (isWithoutPayments && rosterOn) ?? ''));
  return [
    ...(rosterOn === undefined ? [] : leftUntil('roster', roster, ROSTERS[roster], 'TAX', rosterOn)),
    ...townships.flatMap((code) => leftUntil('posting', posting, POSTINGS[posting], code, doneOn(code))),
  ].sort();
}
