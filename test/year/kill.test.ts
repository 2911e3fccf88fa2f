import { readFileSync } from 'node:fs';
import { systemActor } from '../../core/access/actor';
import { issueNotice } from '../../features/campaign/use-cases/issue-notice';
import { readNotice } from '../../reader/read-notice';
import type { Instance } from '../faults/support/instance';
import { until } from '../support/until';
import { Bulletins } from './support/people/bulletins';
import { type KilledCounty, startKilledCounty } from './support/county/killed-county';
import { hasNotice, noticeFile } from './support/county/notice-file';
import { People } from './support/people/people';

const PERIOD = '2023-03';
/** Townships that have recorded when everything is killed. */
const BEFORE_KILL = 3;
const LATE = 'T9';

(hasNotice ? describe : describe.skip)('kill -9 of everything in the middle of a round', () => {
  let county: KilledCounty;
  let instance: Instance;

  const entries = async (kind: string): Promise<number> => instance.count('audit_entry where kind = $1', [kind]);

  beforeAll(async () => {
    county = await startKilledCounty('2023-03-17T15:00:00');
    ({ instance } = county);
    await county.withOffice(async ({ database }) => {
      const text = readFileSync(noticeFile, 'utf8');
      const outcome = await issueNotice(database, systemActor('test'), { text, notice: readNotice(text), fallbackTitle: '养老保险征缴' });
      if (outcome.kind !== 'issued') throw new Error(JSON.stringify(outcome));
    });
    await county.settle();
    await county.setClockOn('2023-04-13T09:00:00');
    await until('the round is open', async () => (await instance.count('notice_cycle')) === 1);
    await county.settle();
    await county.withPeople(async (people) => {
      await people.setUpFigures();
      const { dataThroughDay } = await people.round(PERIOD);
      await people.importFigures(dataThroughDay);
      await people.deliverRoster(PERIOD);
    });
  });
  afterAll(() => county.remove());

  test('while townships record their villages: what was answered is there once, and the rest can be recorded', async () => {
    const answered: string[] = [];
    const killed = await county.withPeople(async (people) => {
      let killing: Promise<void> | undefined;
      for (const code of people.townships) {
        if (answered.length === BEFORE_KILL) killing = county.kill();
        const isDone = await people.recordPostings(PERIOD, code).then(
          () => true,
          () => false,
        );
        if (!isDone) break;
        answered.push(code);
      }
      await killing;
      return people.townships;
    });
    expect(answered.length).toBeLessThan(killed.length);

    await county.startAgain();
    const recorded = await county.sql<{ code: string }>(
      `select t.code from village_posting p join unit t on t.id = p.township_id where p.state <> 'owed' group by t.code having count(*) = 4`,
    );
    expect(recorded.map(({ code }) => code)).toEqual(expect.arrayContaining(answered));
    await county.withPeople(async (people) => {
      for (const code of people.townships) if (code !== LATE) await people.recordPostings(PERIOD, code);
    });
    await county.settle();
    const villages = await instance.count(`village_posting where state <> 'owed'`);
    expect(await instance.count('posting_entry')).toBe(villages);
    expect(await instance.count(`(select unit_id from posting_entry group by unit_id) as village`)).toBe(villages);
  });

  test('at 24:00 of the day, while the list is made and the bulletin drafted: one list, one snapshot, one bulletin', async () => {
    await county.setClockOn('2023-04-21T00:00:10');
    await county.kill();
    await county.startAgain();
    await until('the bulletin is drafted', async () => (await instance.count('bulletin')) === 1);
    await county.settle();
    const kinds = ['cycle.opened', 'cycle.sheetsPrepared', 'cycle.missingListed', 'bulletin.drafted', 'figures.frozen'];
    expect(await Promise.all(kinds.map(async (kind) => `${kind} ${await entries(kind)}`))).toEqual(kinds.map((kind) => `${kind} 1`));
    expect(await instance.count('figure_snapshot')).toBe(1);
    const listed = await county.sql<{ code: string }>(
      `select distinct t.code from village_posting p join unit t on t.id = p.township_id where p.listed_at is not null`,
    );
    expect(listed).toEqual([{ code: LATE }]);

    await county.setClockOn('2023-04-21T10:00:00');
    await county.withOffice(async (office) => new Bulletins(office, await People.of(office)).issueBulletin(PERIOD, 1));
    await until('the round is over', async () => (await instance.count(`notice_cycle where outcome = 'issued'`)) === 1);
    await county.settle();
  });

  test('no letter is lost, and none left twice but for those that were on their way', async () => {
    expect(await county.lettersWrong()).toEqual([]);
  });
});
