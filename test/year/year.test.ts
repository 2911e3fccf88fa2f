import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  CORRECTION,
  expectedToLeave,
  GROUP_SHEETS,
  pledgesToLeave,
  postingKey,
  RED_HEADS,
  rosterKey,
  type Round,
  ROUNDS,
  SEASON,
  TURNING_DAYS,
} from './expected-2023';
import * as yearEnd from './expected-evaluation-2023';
import type { CountyYear } from './support/county/county-year';
import { hasNotice } from './support/county/notice-file';
import type { People } from './support/people/people';
import { readSheets } from './support/people/posting-sheets';
import { keepLetters, keepPostings, type Left, letterFiles, whatAnnounced, whatLeft, writeTable } from './support/files/year-files';
import { keepYearEnd, rankingLines, whatWasTold, whoIsNamed } from './support/files/year-end-files';
import { folderOf, type LivedYear, liveTheYear, OUTPUT } from './support/year-life';

/** What the two forms of a round's bulletin are called among its files. */
const BULLETIN = { specialReport: 'bulletin.docx', redHead: 'bulletin-red-headed.docx' } as const;
/** A year is as long as the machine is slow. */
const LIMIT_MS = 3 * 3_600_000;

(hasNotice ? describe : describe.skip)("the county's notice lives through the public postings of its year", () => {
  let lived: LivedYear;
  let county: CountyYear;
  let people: People;
  let left: readonly Left[];

  beforeAll(async () => {
    rmSync(OUTPUT, { recursive: true, force: true });
    lived = await liveTheYear();
    ({ county, people } = lived);
    left = await whatLeft(county.sql);
    await keepAll();
  }, LIMIT_MS);
  afterAll(() => county.stop());

  const ofRound = (round: Round): readonly Left[] => left.filter(({ key }) => key === rosterKey(round) || key === postingKey(round));

  /** Writes the files that a person can open: for each round its letters, postings, snapshot and bulletin, for the year what left when. */
  async function keepAll(): Promise<void> {
    const letters = letterFiles(county.inboxDir);
    for (const round of ROUNDS) {
      const folder = folderOf(round.period);
      keepLetters(path.join(folder, 'letters'), [...ofRound(round), ...(await whatAnnounced(county.sql, round.period))], letters);
      await keepPostings(path.join(folder, 'postings.csv'), county.sql, (await people.round(round.period)).id);
      for (const { form, document } of lived.issued.filter(({ period }) => period === round.period))
        writeFileSync(path.join(folder, BULLETIN[form]), document);
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

  test.each(TURNING_DAYS)(
    '$key, due by $deadline: the last reminder leaves on $due, the first urging on $urged',
    async ({ key, ...days }) => {
      const deadlines = await county.sql('select distinct deadline_day::text as day from obligation where key = $1', [key]);
      expect(deadlines).toEqual([{ day: days.deadline }]);
      const daysOf = (rung: string) => [
        ...new Set(left.filter((one) => one.key === key && one.rung === rung).map(({ instant }) => instant)),
      ];
      expect([daysOf('due'), daysOf('o+1')]).toEqual([[`${days.due} 08:30`], [`${days.urged} 08:30`]]);
    },
  );

  test('the pledges before the season: what left is what was worked out by hand, and who had not handed them in by 24:00 is listed', async () => {
    const lines = left
      .filter(({ key }) => key.startsWith('pledge:'))
      .map(({ instant, rung, key, unit, audience, receiver }) => [instant, rung, key, unit, audience, receiver].join(' '));
    expect([...lines].sort()).toEqual(pledgesToLeave(people.townships));
    const listed = await county.sql(
      `select u.code from village_posting p join notice_cycle c on c.id = p.cycle_id join unit u on u.id = p.unit_id
       where c.kind = 'pledges' and p.listed_at is not null`,
    );
    expect(listed).toEqual([{ code: SEASON.late.code }]);
    expect(await county.sql(`select period, outcome from notice_cycle where kind = 'pledges'`)).toEqual([
      { period: 'pledges-2023', outcome: 'complete' },
    ]);
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

  test('a bulletin stays as it was issued, in both forms, whatever is corrected afterwards', async () => {
    expect(lived.issued.map(({ period, form }) => `${period} ${form}`)).toEqual(
      ROUNDS.flatMap(({ period }) => [`${period} specialReport`, `${period} redHead`]),
    );
    for (const { period, form, id, document } of lived.issued)
      expect([period, form, (await lived.download(id)).equals(document)]).toEqual([period, form, true]);
    const [corrected] = await county.sql<{ entries: number }>(
      `select count(*)::int as entries from figure_entry where corrects_id is not null`,
    );
    expect(corrected?.entries).toBe(people.villages.filter(({ township }) => township === CORRECTION.code).length);
  });

  test('the bulletins are numbered without a gap, anew with the year, and the red-headed ones share their register with the evaluation', async () => {
    const numbered = (form: string) =>
      county.sql(
        `select b.number, b.issued_on::text as "issuedOn" from bulletin b where b.state = 'issued' and b.form = $1 order by b.issued_on`,
        [form],
      );
    expect(await numbered('specialReport')).toEqual(ROUNDS.map(({ number, issuedOn }) => ({ number: `第${number}期`, issuedOn })));
    expect(await numbered('redHead')).toEqual(ROUNDS.map(({ issuedOn }, at) => ({ number: RED_HEADS[at], issuedOn })));
  });

  test.each(ROUNDS)('$period: its bulletin was announced by letter on the day of its issue', async ({ period, issuedOn }) => {
    const letters = await whatAnnounced(county.sql, period);
    expect(letters.filter(({ state, instant }) => state !== 'sent' || !instant.startsWith(issuedOn))).toEqual([]);
    const receivers = letters.map(({ receiver }) => receiver);
    expect(receivers).toEqual(expect.arrayContaining(people.townships.map((code) => `${code.toLowerCase()}-contact@county.example`)));
  });

  test.each(ROUNDS)('$period: its files can be opened', (round) => {
    const size = (name: string): number => readFileSync(path.join(folderOf(round.period), name)).length;
    const names = ['postings.csv', 'snapshot.json', ...Object.values(BULLETIN)];
    expect(names.filter((name) => size(name) < 500)).toEqual([]);
  });

  test.each(ROUNDS.filter(({ rosterOn, isWithoutPayments }) => rosterOn !== undefined && !isWithoutPayments))(
    '$period: the sheets of a township have a page for each village in which somebody paid, with the count of the roster',
    ({ period }) => {
      const month = Number(period.split('-')[1]);
      const paid = people.villages
        .filter(({ township }) => township === GROUP_SHEETS.township)
        .map((village) => people.paidIn(village, month));
      const sheets = readSheets(readFileSync(path.join(folderOf(period), 'sheets', `${GROUP_SHEETS.township}.zip`)));
      expect(sheets.map(({ persons }) => persons).sort()).toEqual(paid.filter((persons) => persons > 0).sort());
    },
  );

  test("the sheets by villagers' groups are as many as the roster has groups, with as many persons", () => {
    const groups = new Map<string, number>();
    for (const { village, group } of lived.roster) groups.set(`${village} ${group}`, (groups.get(`${village} ${group}`) ?? 0) + 1);
    const { period, township } = GROUP_SHEETS;
    const sheets = readSheets(readFileSync(path.join(folderOf(period), 'sheets', `${township} 按组.zip`)));
    const read = sheets.map(({ place, persons }) => `${place.split(' ').slice(1).join(' ')}: ${persons}`);
    expect([...read].sort()).toEqual([...groups].map(([place, persons]) => `${place}: ${persons}`).sort());
  });

  describe('the evaluation at the end of the year', () => {
    const ranking = () => rankingLines(path.join(OUTPUT, 'evaluation', 'ranking.xlsx'), county.sql);
    const proposedAs = (mark: string): readonly string[] =>
      [...yearEnd.TOWNSHIPS, ...yearEnd.VILLAGES, ...yearEnd.furtherVillages(people.villages.map(({ code }) => code))]
        .filter((line) => line.endsWith(` ${mark}`))
        .map((line) => line.split(' ')[0] ?? '')
        .sort();

    test('the ranking annex is the table that was worked out by hand: who, rank, rate, gap, proposal', async () => {
      const [townships = [], villages = []] = await ranking();
      expect(townships).toEqual(yearEnd.TOWNSHIPS);
      const further = yearEnd.furtherVillages(people.villages.map(({ code }) => code));
      expect([...villages].sort()).toEqual([...yearEnd.VILLAGES, ...further].sort());
    });

    test('every unit that missed had its window until the same day, and the two documents name whom the table does', async () => {
      const windows = await county.sql<{ code: string; until: string }>(
        'select u.code, s.until_day::text as until from evaluation_statement s join unit u on u.id = s.unit_id',
      );
      expect(windows.map(({ code }) => code).sort()).toEqual([...proposedAs('bottomThree'), ...proposedAs('missed')].sort());
      expect([...new Set(windows.map(({ until }) => until))]).toEqual([yearEnd.STATEMENTS_UNTIL]);
      expect(await whoIsNamed(county.sql, 'commendation')).toEqual([...proposedAs('commended'), yearEnd.COMMENDED_PERSON].sort());
      expect(await whoIsNamed(county.sql, 'criticism')).toEqual([...proposedAs('bottomThree'), yearEnd.CRITICISED_PERSON].sort());
      for (const name of ['commendation.docx', 'criticism.docx', 'correction.docx', 'decision.docx'])
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

    test('each step of it is in the audit as often as it was taken', async () => {
      const steps = await county.sql<{ line: string }>(
        `select substr(kind, 12) || ' ' || count(*) as line from audit_entry where kind like 'evaluation.%' and kind <> 'evaluation.dutiesSettled' group by kind`,
      );
      expect(steps.map(({ line }) => line).sort()).toEqual([...yearEnd.AUDITED].sort());
    });
  });
});
