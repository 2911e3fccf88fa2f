import { readFileSync } from 'node:fs';
import path from 'node:path';
import { systemActor } from '../../../core/access/actor';
import { parseDay } from '../../../core/calendar/civil-day';
import { issueNotice } from '../../../features/campaign/use-cases/issue-notice';
import { importDirectory } from '../../../features/directory/use-cases/import-directory';
import { readNotice } from '../../../reader/read-notice';
import { inRepository } from '../../support/paths';
import { CORRECTION, GROUP_SHEETS, type Round, ROUNDS, SEASON, YEAR_FIGURES_AT } from '../expected-2023';
import { Bulletins } from './people/bulletins';
import { WHOLE_COUNTY } from './county/county-villages';
import { type CountyYear, startCountyYear } from './county/county-year';
import { noticeFile } from './county/notice-file';
import { People } from './people/people';
import { PostingSheets } from './people/posting-sheets';
import { yearDirectory } from './county/year-directory';
import { YearEnd } from './people/year-end';

/** What a person can open afterwards. */
export const OUTPUT = inRepository('.cache/year');
export const folderOf = (period: string): string => path.join(OUTPUT, period);
const ENDS = '2024-03-08 18:00';

/** A bulletin with its document as it was when it was issued. */
export interface IssuedBulletin {
  readonly period: string;
  readonly form: 'redHead' | 'specialReport';
  readonly id: string;
  readonly document: Buffer;
}

/** The county after its year. */
export interface LivedYear {
  readonly county: CountyYear;
  readonly people: People;
  readonly issued: readonly IssuedBulletin[];
  /** The persons of the roster of which sheets by group were made. */
  readonly roster: readonly { readonly village: string; readonly group: string }[];
  download(bulletinId: string): Promise<Buffer>;
}

interface Happening {
  readonly at: string;
  readonly carryOut: () => Promise<unknown>;
}

/** `2023-03-20` to `2024-03-08` without the ends of weeks. */
const WEEKDAYS = Array.from({ length: 355 }, (_, at) => new Date(Date.UTC(2023, 2, 20 + at)))
  .filter((date) => date.getUTCDay() % 6 !== 0)
  .map((date) => date.toISOString().slice(0, 10));

const dayOf = (text: string): number => {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`${text} is no day`);
  return day;
};

/** Lets the county live from the day of the notice to the end of the year's posting: what is due by itself is done at its instant, people act at theirs. */
export async function liveTheYear(): Promise<LivedYear> {
  const county = await startCountyYear('2023-03-17 14:00');
  const imported = await importDirectory(county.database, systemActor('test'), yearDirectory(WHOLE_COUNTY));
  if (imported.kind === 'refused') throw new Error(JSON.stringify(imported.problems));
  const people = await People.of(county);
  const bulletins = new Bulletins(county, people);
  const sheets = new PostingSheets(county, people, (period) => path.join(folderOf(period), 'sheets'));
  const issued: IssuedBulletin[] = [];
  let roster: LivedYear['roster'] = [];

  const download = async (id: string): Promise<Buffer> => county.download(await county.person('office'), `/bulletins/${id}/file`);
  const keep = async (period: string, form: IssuedBulletin['form'], id: string): Promise<void> => {
    issued.push({ period, form, id, document: await download(id) });
  };

  async function issue(): Promise<void> {
    const text = readFileSync(noticeFile, 'utf8');
    const { actor } = await county.person('office');
    const outcome = await issueNotice(county.database, actor, { text, notice: readNotice(text), fallbackTitle: '养老保险征缴' });
    if (outcome.kind !== 'issued') throw new Error(JSON.stringify(outcome));
  }

  async function correct(): Promise<void> {
    const { dataThroughDay } = await people.round(CORRECTION.of);
    await people.correctFigures(dataThroughDay, { township: CORRECTION.code, less: 2, reason: '重复计数' });
  }

  function happeningsOf(round: Round): readonly Happening[] {
    const { period, rosterOn, isWithoutPayments, figuresOn, postedOn, late, issuedOn, number } = round;
    const on = (day: string | undefined, time: string, carryOut: Happening['carryOut']): Happening[] =>
      day === undefined ? [] : [{ at: `${day} ${time}`, carryOut }];
    const hasSheets = rosterOn !== undefined && !isWithoutPayments;
    return [
      ...on(figuresOn, '11:00', async () => people.importFigures((await people.round(period)).dataThroughDay)),
      ...on(rosterOn, '15:00', () => people.deliverRoster(period, isWithoutPayments)),
      ...on(hasSheets ? rosterOn : undefined, '15:30', () =>
        sheets.keep(period, period === GROUP_SHEETS.period ? people.townships : [GROUP_SHEETS.township]),
      ),
      ...on(postedOn, '15:00', async () => {
        for (const code of people.townships) if (code !== late?.code) await people.recordPostings(period, code);
      }),
      ...on(late?.on, '15:00', () => people.recordPostings(period, late?.code ?? '')),
      ...on(issuedOn, '10:00', async () => keep(period, 'specialReport', await bulletins.issueBulletin(period, number))),
      ...on(issuedOn, '10:30', async () => keep(period, 'redHead', await bulletins.issueRedHead(period))),
    ];
  }

  const season: readonly Happening[] = [
    { at: `${SEASON.settledOn} 10:00`, carryOut: () => people.settleSeason(dayOf(SEASON.from), dayOf(SEASON.through)) },
    {
      at: `${SEASON.pledgedOn} 15:00`,
      async carryOut() {
        for (const code of people.townships) if (code !== SEASON.late.code) await people.handInPledges(code);
      },
    },
    { at: `${SEASON.late.on} 15:00`, carryOut: () => people.handInPledges(SEASON.late.code) },
  ];
  const byGroup: Happening = {
    at: `${GROUP_SHEETS.on} 11:00`,
    async carryOut() {
      roster = await sheets.keepByGroup(GROUP_SHEETS.period, GROUP_SHEETS.township);
    },
  };
  const happenings: readonly Happening[] = [
    { at: '2023-03-17 15:00', carryOut: issue },
    { at: '2023-03-20 10:00', carryOut: () => people.setUpFigures() },
    ...ROUNDS.flatMap(happeningsOf),
    ...season,
    byGroup,
    { at: `${CORRECTION.on} 11:00`, carryOut: correct },
    { at: YEAR_FIGURES_AT, carryOut: () => people.importFigures(dayOf('2023-12-31')) },
    ...new YearEnd(county).happenings,
    ...WEEKDAYS.map((day) => ({ at: `${day} 16:00`, carryOut: () => people.workOnTheRest() })),
  ];
  for (const { at, carryOut } of [...happenings].sort((one, other) => (one.at < other.at ? -1 : 1))) {
    await county.liveUntil(at);
    await carryOut();
    await county.settle();
  }
  await county.liveUntil(ENDS);
  return { county, people, issued, roster, download };
}
