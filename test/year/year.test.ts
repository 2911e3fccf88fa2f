import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { systemActor } from '../../core/access/actor';
import { parseDay } from '../../core/calendar/civil-day';
import { issueNotice } from '../../features/campaign/use-cases/issue-notice';
import { importDirectory } from '../../features/directory/use-cases/import-directory';
import { readNotice } from '../../reader/read-notice';
import { inRepository } from '../support/paths';
import { CORRECTION, expectedToLeave, postingKey, rosterKey, type Round, ROUNDS, YEAR_FIGURES_AT } from './expected-2023';
import * as yearEnd from './expected-evaluation-2023';
import { type CountyYear, startCountyYear } from './support/county-year';
import { hasNotice, noticeFile } from './support/notice-file';
import { People } from './support/people';
import { keepLetters, keepPostings, type Left, letterFiles, whatAnnounced, whatLeft, writeTable } from './support/year-files';
import { yearDirectory } from './support/year-directory';
import { YearEnd } from './support/year-end';
import { keepYearEnd, rankingLines, whatWasTold, whoIsNamed } from './support/year-end-files';

/** What a person can open afterwards. */
const OUTPUT = inRepository('.cache/year');
const ENDS = '2024-03-08 18:00';
/** A year is as long as the machine is slow. */
const LIMIT_MS = 3 * 3_600_000;

interface Happening {
  readonly at: string;
  readonly carryOut: () => Promise<unknown>;
}

/** `2023-03-20` to `2024-03-08` without the ends of weeks. */
const WEEKDAYS = Array.from({ length: 355 }, (_, at) => new Date(Date.UTC(2023, 2, 20 + at)))
  .filter((date) => date.getUTCDay() % 6 !== 0)
  .map((date) => date.toISOString().slice(0, 10));

(hasNotice ? describe : describe.skip)("the county's notice lives through the public postings of its year", () => {
  let county: CountyYear;
  let people: People;
  let left: readonly Left[];
  /** The bulletins with their documents as they were when they were issued. */
  const issued = new Map<string, { readonly id: string; readonly document: Buffer }>();

  const download = async (id: string): Promise<Buffer> => county.download(await county.person('office'), `/bulletins/${id}/file`);

  function happeningsOf(round: Round): readonly Happening[] {
    const { period, rosterOn, isWithoutPayments, figuresOn, postedOn, late, issuedOn, number } = round;
    const on = (day: string | undefined, time: string, carryOut: Happening['carryOut']): Happening[] =>
      day === undefined ? [] : [{ at: `${day} ${time}`, carryOut }];
    return [
      ...on(figuresOn, '11:00', async () => people.reportFigures((await people.round(period)).dataThroughDay)),
      ...on(rosterOn, '15:00', () => people.deliverRoster(period, isWithoutPayments)),
      ...on(postedOn, '15:00', async () => {
        for (const code of people.townships) if (code !== late?.code) await people.recordPostings(period, code);
      }),
      ...on(late?.on, '15:00', () => people.recordPostings(period, late?.code ?? '')),
      ...on(issuedOn, '10:00', async () => {
        const id = await people.issueBulletin(period, number);
        issued.set(period, { id, document: await download(id) });
      }),
    ];
  }

  async function issue(): Promise<void> {
    const text = readFileSync(noticeFile, 'utf8');
    const { actor } = await county.person('office');
    const outcome = await issueNotice(county.database, actor, { text, notice: readNotice(text), fallbackTitle: '养老保险征缴' });
    if (outcome.kind !== 'issued') throw new Error(JSON.stringify(outcome));
  }

  const correct = async (): Promise<void> => {
    const { dataThroughDay } = await people.round(CORRECTION.of);
    await people.reportFigures(dataThroughDay, { township: CORRECTION.code, less: 2, reason: '重复计数' });
  };

  beforeAll(async () => {
    rmSync(OUTPUT, { recursive: true, force: true });
    county = await startCountyYear('2023-03-17 14:00');
    const imported = await importDirectory(county.database, systemActor('test'), yearDirectory());
    if (imported.kind === 'refused') throw new Error(JSON.stringify(imported.problems));
    people = await People.of(county);
    const happenings: readonly Happening[] = [
      { at: '2023-03-17 15:00', carryOut: issue },
      { at: '2023-03-20 10:00', carryOut: () => people.setUpFigures() },
      ...ROUNDS.flatMap(happeningsOf),
      { at: `${CORRECTION.on} 11:00`, carryOut: correct },
      { at: YEAR_FIGURES_AT, carryOut: () => people.reportFigures(parseDay('2023-12-31') ?? 0) },
      ...new YearEnd(county).happenings,
      ...WEEKDAYS.map((day) => ({ at: `${day} 16:00`, carryOut: () => people.workOnTheRest() })),
    ];
    for (const { at, carryOut } of [...happenings].sort((one, other) => (one.at < other.at ? -1 : 1))) {
      await county.liveUntil(at);
      await carryOut();
      await county.settle();
    }
    await county.liveUntil(ENDS);
    left = await whatLeft(county.sql);
    await keepAll();
  }, LIMIT_MS);
  afterAll(() => county.stop());

  const ofRound = (round: Round): readonly Left[] => left.filter(({ key }) => key === rosterKey(round) || key === postingKey(round));

  /** Writes the files that a person can open: for each round its letters, postings, snapshot and bulletin, for the year what left when. */
  async function keepAll(): Promise<void> {
    const letters = letterFiles(county.inboxDir);
    for (const round of ROUNDS) {
      const folder = path.join(OUTPUT, round.period);
      keepLetters(path.join(folder, 'letters'), [...ofRound(round), ...(await whatAnnounced(county.sql, round.period))], letters);
      await keepPostings(path.join(folder, 'postings.csv'), county.sql, (await people.round(round.period)).id);
      writeFileSync(path.join(folder, 'bulletin.docx'), issued.get(round.period)?.document ?? '');
      const [frozen] = await county.sql<{ content: string; hash: string }>(
        `select s.content, s.hash from figure_snapshot s join notice_cycle c on c.snapshot_id = s.id where c.period = $1`,
        [round.period],
      );
      writeFileSync(path.join(folder, 'snapshot.json'), frozen?.content ?? '');
      writeFileSync(path.join(folder, 'snapshot.sha256'), `${frozen?.hash ?? ''}  snapshot.json\n`);
    }
    await keepYearEnd(path.join(OUTPUT, 'evaluation'), county);
    const heads = ['时间', '档次', '任务', '事项', '单位代码', '单位', '收件职责', '收件人'];
    const cells = left.map((one) => [one.instant, one.rung, one.task, one.key, one.unit, one.unitName, one.audience, one.receiver]);
    writeTable(path.join(OUTPUT, 'what-left-when.csv'), heads, cells);
  }

  test('each round ended with its bulletin, and none is left open', async () => {
    const rounds = await county.sql(`select period, outcome from notice_cycle where kind <> 'pledges' order by posting_due, period`);
    expect(rounds).toEqual(ROUNDS.map(({ period }) => ({ period, outcome: 'issued' })));
  });

  test.each(ROUNDS)(
    '$period: what left about its roster and its postings is what was worked out by hand, each once and on its day',
    (round) => {
      const letters = ofRound(round);
      const lines = letters.map(({ instant, rung, key, unit, audience, receiver }) =>
        [instant, rung, key, unit, audience, receiver].join(' '),
      );
      expect([...lines].sort()).toEqual(expectedToLeave(round, people.townships));
      expect(letters.filter(({ isSentThatDay }) => !isSentThatDay)).toEqual([]);
    },
  );

  test.each(ROUNDS)('$period: who had not posted by 24:00 of the day is listed, and stays listed', async ({ period, late }) => {
    const listed = await county.sql<{ code: string; state: string; timing: string }>(
      `select u.code, p.state, p.timing from village_posting p join notice_cycle c on c.id = p.cycle_id join unit u on u.id = p.unit_id
       where c.period = $1 and p.listed_at is not null order by u.code`,
      [period],
    );
    const missing = people.villages.filter(({ township }) => township === late?.code).map(({ code }) => code);
    expect(listed.map(({ code }) => code)).toEqual(missing.sort());
    expect(listed.filter(({ state, timing }) => state === 'owed' || timing !== 'late')).toEqual([]);
  });

  test('as long as the roster is missing the letters about the postings say so, and townships post without it', () => {
    const postings = left.filter(({ key }) => key === 'posting:2023-07');
    const comes = '2023-08-21 15:00';
    const saysMissing = ({ text }: Left): boolean => text.includes('清册未到');
    expect(postings.filter((letter) => saysMissing(letter) !== letter.instant < comes)).toEqual([]);
    expect(left.filter((letter) => letter.key === 'posting:2023-06' && saysMissing(letter))).toEqual([]);
  });

  test('in a month without payments there is nothing to post, and nobody is reminded of it', async () => {
    const states = await county.sql(
      `select distinct p.state from village_posting p join notice_cycle c on c.id = p.cycle_id where c.period = '2023-11'`,
    );
    expect(states).toEqual([{ state: 'nothing' }]);
    expect(left.filter(({ key }) => key === 'posting:2023-11')).toEqual([]);
  });

  test('a bulletin stays as it was issued, whatever is corrected afterwards', async () => {
    for (const [period, { id, document }] of issued) {
      const now = await download(id);
      expect([period, now.equals(document)]).toEqual([period, true]);
    }
    const [round] = await county.sql<{ entries: number }>(
      `select count(*)::int as entries from figure_entry where corrects_id is not null`,
    );
    expect(round?.entries).toBe(4);
  });

  test('the bulletins are numbered without a gap, anew with the year', async () => {
    const numbers = await county.sql(
      `select b.number, b.issued_on::text as "issuedOn" from bulletin b where b.state = 'issued' order by b.issued_on`,
    );
    expect(numbers).toEqual(ROUNDS.map(({ number, issuedOn }) => ({ number: `第${number}期`, issuedOn })));
  });

  test.each(ROUNDS)('$period: its bulletin was announced by letter on the day of its issue', async ({ period, issuedOn }) => {
    const letters = await whatAnnounced(county.sql, period);
    expect(letters.filter(({ state, instant }) => state !== 'sent' || !instant.startsWith(issuedOn))).toEqual([]);
    const receivers = letters.map(({ receiver }) => receiver);
    expect(receivers).toEqual(expect.arrayContaining(people.townships.map((code) => `${code.toLowerCase()}-contact@county.example`)));
  });

  test.each(ROUNDS)('$period: its files can be opened', (round) => {
    const folder = path.join(OUTPUT, round.period);
    const size = (name: string): number => readFileSync(path.join(folder, name)).length;
    expect(['postings.csv', 'snapshot.json', 'bulletin.docx'].filter((name) => size(name) < 500)).toEqual([]);
  });

  describe('the evaluation at the end of the year', () => {
    const ranking = () => rankingLines(path.join(OUTPUT, 'evaluation', 'ranking.xlsx'), county.sql);
    const proposedAs = (mark: string): readonly string[] =>
      [...yearEnd.TOWNSHIPS, ...yearEnd.VILLAGES]
        .filter((line) => line.endsWith(` ${mark}`))
        .map((line) => line.split(' ')[0] ?? '')
        .sort();

    test('the ranking annex is the table that was worked out by hand: who, rank, rate, gap, proposal', async () => {
      const [townships = [], villages = []] = await ranking();
      expect(townships).toEqual(yearEnd.TOWNSHIPS);
      expect([...villages].sort()).toEqual([...yearEnd.VILLAGES].sort());
    });

    test('every unit that missed had its window until the same day, and the two documents name whom the table does', async () => {
      const windows = await county.sql<{ code: string; until: string }>(
        'select u.code, s.until_day::text as until from evaluation_statement s join unit u on u.id = s.unit_id',
      );
      expect(windows.map(({ code }) => code).sort()).toEqual([...proposedAs('bottomThree'), ...proposedAs('missed')].sort());
      expect([...new Set(windows.map(({ until }) => until))]).toEqual([yearEnd.STATEMENTS_UNTIL]);
      expect(await whoIsNamed(county.sql, 'commendation')).toEqual([...proposedAs('commended'), yearEnd.COMMENDED_PERSON].sort());
      expect(await whoIsNamed(county.sql, 'criticism')).toEqual([...proposedAs('bottomThree'), yearEnd.CRITICISED_PERSON].sort());
      for (const name of ['commendation.docx', 'criticism.docx'])
        expect(readFileSync(path.join(OUTPUT, 'evaluation', name)).length).toBeGreaterThan(5_000);
    });

    test('it is archived, nothing in its task is left open, and nobody was told anything twice', async () => {
      expect(await county.sql('select year, state, outcome from evaluation')).toEqual([{ year: 2023, state: 'closed', outcome: 'issued' }]);
      const left = `select from obligation o join evaluation e on e.task_id = o.task_id where o.state not in ('met', 'void')`;
      expect(await county.sql(left)).toEqual([]);
      const told = await whatWasTold(county.sql);
      expect(told.filter(({ isWrong }) => isWrong)).toEqual([]);
      // Each time that it was submitted both who can approve it.
      expect(told.filter(({ event }) => event === 'toApprove')).toEqual([{ event: 'toApprove', letters: 4, isWrong: false }]);
      expect(told.map(({ event }) => event)).toEqual([
        'awaitsApproval',
        'draftShown',
        'nominationsOpened',
        'statementAnswered',
        'toApprove',
      ]);
    });
  });
});
