import type { Audience } from '../../core/policy/policy';
import { AUDIENCES, POSTINGS, ROSTERS } from '../support/county/county-year-2023';

/*
 * The rounds of the public posting under the county's notice of 17 March 2023, and what people do in them. When each rung of a roster or posting stands, and for
 * whom, are the tables of test/support/county/county-year-2023.ts, worked out by hand; a rung leaves where nobody has done yet what is owed. People act at
 * 15:00, the bulletin is issued on the first work day after the day of the posting. The season of the medical insurance (集中征缴期), which the office settles, lasts
 * from 1 October (a Sunday of the holiday) to 25 December: pledges by 30 September, a Saturday on which the holiday has begun, and the posting two months after
 * its end, on 25 February, a Sunday behind the make-up Sunday of the 18th. Both tables of it are here, worked out by hand like the others. No rule of the product had a part in this.
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
  // A Sunday: the last reminder leaves on Friday, the first urging on Monday.
  {
    period: 'season-2023',
    figuresOn: '2023-12-27',
    postedOn: '2024-02-20',
    late: { code: 'FARM', on: '2024-02-27' },
    issuedOn: '2024-02-26',
    number: 2,
  },
  {
    period: 'annual-2023',
    postedOn: '2024-02-28',
    late: { code: 'T2', on: '2024-03-06' },
    issuedOn: '2024-03-01',
    number: 3,
  },
];

/** The red-headed bulletins by their 文号, in the order of the rounds: between two of them the evaluation takes three numbers. */
export const RED_HEADS: readonly string[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `某政办发〔2023〕${number}号`),
  ...[1, 5, 6].map((number) => `某政办发〔2024〕${number}号`),
];

/** The season that the office settles on a day, and when townships hand in their pledges (承诺书). */
export const SEASON = {
  settledOn: '2023-08-10',
  from: '2023-10-01',
  through: '2023-12-25',
  pledgedOn: '2023-09-27',
  late: { code: 'T6', on: '2023-10-07' },
} as const;

/** t-5 t-3 t-1 due o+1 o+3 */
const SEASON_POSTING = '2024-02-18 2024-02-20 2024-02-22 2024-02-23 2024-02-26 2024-02-28';
/** t-1 due o+1 o+3 */
const PLEDGES = '2023-09-27 2023-09-28 2023-10-07 2023-10-09';
const PLEDGE = 'pledge:2023';

type Ladder = Readonly<Record<string, readonly Audience[]>>;
const LADDERS: Readonly<Record<'roster' | 'posting' | 'pledge', Ladder>> = {
  roster: AUDIENCES.roster ?? {},
  posting: AUDIENCES.posting ?? {},
  pledge: { 't-1': ['contact'], due: ['contact'], 'o+1': ['contact', 'leader'], 'o+3': ['head', 'office'] },
};

/** When the figures of December are reported: in the last hours that count for the evaluation. */
export const YEAR_FIGURES_AT = '2023-12-31 17:00';

/** A township's figure of a round is corrected after its bulletin was issued. */
export const CORRECTION = { of: '2023-08', code: 'T5', on: '2023-09-27' } as const;

/** The round of which every township keeps its sheets, of the others this one alone; and when it makes those of its villagers' groups, from a roster of persons. */
export const GROUP_SHEETS = { period: '2023-04', township: 'T1', on: '2023-05-10' } as const;

/** What is owed in a round, by the key of its obligation. */
export const rosterKey = ({ period }: Round): string => `roster:${period}`;
export const postingKey = ({ period }: Round): string => `posting:${period.replace(/^(annual|season)-(\d+)$/, '$2-$1')}`;

/** One line for each rung and audience that stood at 08:30 of a day up to the one on which it was done: instant, rung, obligation, unit, audience, receiver. */
function leftUntil(kind: keyof typeof LADDERS, key: string, days: string | undefined, unit: string, doneOn: string): readonly string[] {
  const stands = (days ?? '').split(' ');
  return Object.entries(LADDERS[kind]).flatMap(([rung, audiences], at) =>
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
    ...townships.flatMap((code) => leftUntil('posting', posting, POSTINGS[posting] ?? SEASON_POSTING, code, doneOn(code))),
  ].sort();
}

/** What leaves about the pledges. */
export const pledgesToLeave = (townships: readonly string[]): readonly string[] =>
  townships
    .flatMap((code) => leftUntil('pledge', PLEDGE, PLEDGES, code, code === SEASON.late.code ? SEASON.late.on : SEASON.pledgedOn))
    .sort();

/** Deadlines on Saturdays and Sundays, which do not move, and the year's on a leap day: when the last reminder and the first urging leave. (domain.md §3) */
export const TURNING_DAYS: readonly { readonly key: string; readonly deadline: string; readonly due: string; readonly urged: string }[] = [
  { key: 'posting:2023-04', deadline: '2023-05-20', due: '2023-05-19', urged: '2023-05-22' },
  { key: 'posting:2023-07', deadline: '2023-08-20', due: '2023-08-18', urged: '2023-08-21' },
  { key: 'posting:2023-12', deadline: '2024-01-20', due: '2024-01-19', urged: '2024-01-22' },
  { key: 'posting:2023-season', deadline: '2024-02-25', due: '2024-02-23', urged: '2024-02-26' },
  { key: 'posting:2023-annual', deadline: '2024-02-29', due: '2024-02-29', urged: '2024-03-01' },
];
