import { systemActor } from '../../core/access/actor';
import { civilDayOf } from '../../core/calendar/civil-day';
import { issueNotice } from '../../features/campaign/use-cases/issue-notice';
import { startEvaluation } from '../../features/evaluation/use-cases/actions/start';
import { readNotice } from '../../reader/read-notice';
import { until } from '../support/until';
import { YEAR_END } from './expected-evaluation-2023';
import { type KilledCounty, startKilledCounty } from './support/killed-county';
import { YearEnd } from './support/year-end';

/** Everything is started seven times. */
const LIMIT_MS = 3_600_000;
const NOTICE = `某县人民政府办公室关于做好征缴工作的通知

某政办发〔2023〕32号

一、进度计划

（一）至2023年12月29日，征缴进度不低于98％；
责任单位：各乡镇、场、县税务局
完成时限：2023年12月29日前

某县人民政府办公室
2023年12月20日
`;
/** When the process itself has something to do: the freeze, the preview with its drafts, the documents. What it has done afterwards. */
const MIDNIGHTS = [
  { at: '2024-01-01T00:00:10', done: 'evaluation where frozen_at is not null' },
  { at: '2024-01-13T00:00:10', done: 'evaluation_statement' },
  { at: '2024-01-19T00:00:10', done: `evaluation_document where state = 'draft'` },
] as const;
/** And which acts of people are followed by a kill, before the process has seen them: the others are taken as they are. */
const KILLED_AFTER: readonly string[] = [YEAR_END.answered, YEAR_END.approved, YEAR_END.issued];
const STEPS = [
  'opened 1',
  'frozen 1',
  'scored 1',
  'nominationsOpened 1',
  'nominated 2',
  'nominationsClosed 1',
  'previewed 1',
  'draftShown 1',
  'stated 2',
  'answered 2',
  'drafted 1',
  'submitted 2',
  'returned 1',
  'approved 2',
  'issued 2',
  'closed 1',
];

let county: KilledCounty;
let kills = 0;

/** kill -9 of everything, and a start: whoever comes back finds what was done. */
async function killAndStart(): Promise<void> {
  await county.instance.killAll();
  kills += 1;
  await county.instance.start();
  await county.wakeAll();
}

beforeAll(async () => {
  county = await startKilledCounty('2023-12-20T15:00:00');
  await county.withOffice(async (office) => {
    const { database } = office;
    const outcome = await issueNotice(database, systemActor('test'), { text: NOTICE, notice: readNotice(NOTICE), fallbackTitle: '征缴' });
    if (outcome.kind !== 'issued') throw new Error(JSON.stringify(outcome));
    const [campaign] = await county.sql<{ id: string }>('select id from campaign');
    const started = await startEvaluation(database, await office.person('evaluator', 'TAX'), {
      campaignId: campaign?.id ?? '',
      year: 2023,
    });
    if (started.kind !== 'done') throw new Error(JSON.stringify(started));
  });
  await county.withPeople((people) => people.setUpFigures('征缴进度'));
  await county.setClockOn('2023-12-31T17:00:00');
  await county.withPeople((people) => people.reportFigures(civilDayOf('2023-12-31')));
  await county.settle();
});
afterAll(() => county.remove());

test(
  'kill -9 of everything at each stage of an evaluation: it goes on where it was, each step is taken once, and no letter leaves twice',
  async () => {
    const people = await county.withOffice((office) =>
      Promise.resolve(new YearEnd(office).happenings.map(({ at }) => `${at.replace(' ', 'T')}:00`)),
    );
    const instants = [...MIDNIGHTS.map(({ at }) => at as string), ...people].sort();
    for (const instant of instants) {
      await county.setClockOn(instant);
      const midnight = MIDNIGHTS.find(({ at }) => at === instant);
      if (!midnight) {
        await county.settle();
        await county.withOffice((office) => new YearEnd(office).happenings[people.indexOf(instant)]?.carryOut() ?? Promise.resolve());
      }
      if (midnight || KILLED_AFTER.some((at) => instant.startsWith(at.replace(' ', 'T')))) await killAndStart();
      if (midnight) await until(`at ${instant} it is done`, async () => (await county.instance.count(midnight.done)) > 0);
      await county.settle();
    }
    await until('it is archived', async () => (await county.instance.count(`evaluation where outcome = 'issued'`)) === 1);
    await county.settle();

    const steps = await county.sql<{ line: string }>(
      `select substr(kind, 12) || ' ' || count(*) as line from audit_entry where kind like 'evaluation.%' and kind <> 'evaluation.dutiesSettled' group by kind`,
    );
    expect(steps.map(({ line }) => line).sort()).toEqual([...STEPS].sort());
    expect(await county.instance.count('figure_snapshot')).toBe(1);
    const told = await county.sql(
      `select split_part(r.rung, ':', 1) as event, count(*)::int as times from reminder r join evaluation e on e.task_id = r.task_id
     where r.kind = 'event' group by r.obligation_id, r.rung, r.audience, r.person_id having count(*) > 1`,
    );
    expect(told).toEqual([]);
    expect(await county.lettersWrong(kills)).toEqual([]);
  },
  LIMIT_MS,
);
