import { systemActor } from '../../core/access/actor';
import { civilDayOf } from '../../core/calendar/civil-day';
import { issueNotice } from '../../features/campaign/use-cases/issue-notice';
import { startEvaluation } from '../../features/evaluation/use-cases/actions/start';
import { readNotice } from '../../reader/read-notice';
import { until } from '../support/until';
import { AUDITED, YEAR_END } from './expected-evaluation-2023';
import { type KilledCounty, startKilledCounty } from './support/county/killed-county';
import { YearEnd } from './support/people/year-end';

/** Everything is started more than twenty times. */
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
/**
 * When the process itself has something to do, and when its letters leave: the freeze, the preview with the drafts that units are shown, their letters at the next
 * slot, the documents. What it has done afterwards.
 */
const INSTANTS = [
  { at: '2024-01-01T00:00:10', done: 'evaluation where frozen_at is not null' },
  { at: '2024-01-13T00:00:10', done: 'evaluation_statement' },
  {
    at: '2024-01-15T08:30:05',
    done: `reminder r join letter l on l.id = r.letter_id where r.rung like 'draftShown%' and l.state = 'sent'`,
  },
  { at: '2024-01-19T00:00:10', done: `evaluation_document where state = 'draft'` },
] as const;
/** Everything ends while the letters of this are on their way: drafts shown to units. */
const AMONG_LETTERS: string = INSTANTS[2].at;
/** What announces something is never repeated by itself: on its way at a kill it would wait for a person. It has left when everything ends. */
const ANNOUNCED: readonly string[] = [onClock(YEAR_END.issued), onClock(YEAR_END.correctionIssued)];

let county: KilledCounty;

/** `2024-01-05 10:00` as the clock is set. */
function onClock(at: string): string {
  return `${at.replace(' ', 'T')}:00`;
}

/** kill -9 of everything, and a start. */
async function killAndStart(): Promise<void> {
  await county.kill();
  await county.startAgain();
}

beforeAll(async () => {
  county = await startKilledCounty('2023-12-20T15:00:00');
  await county.withOffice(async (office) => {
    const { database } = office;
    const outcome = await issueNotice(database, systemActor('test'), { text: NOTICE, notice: readNotice(NOTICE), fallbackTitle: '征缴' });
    if (outcome.kind !== 'issued') throw new Error(JSON.stringify(outcome));
    const [campaign] = await county.sql<{ id: string }>('select id from campaign');
    const year = { campaignId: campaign?.id ?? '', year: 2023 };
    const started = await startEvaluation(database, await office.person('evaluator', 'TAX'), year);
    if (started.kind !== 'done') throw new Error(JSON.stringify(started));
  });
  await killAndStart();
  await county.withPeople((people) => people.setUpFigures('征缴进度'));
  await county.setClockOn('2023-12-31T17:00:00');
  await county.withPeople((people) => people.importFigures(civilDayOf('2023-12-31')));
  await county.settle();
});
afterAll(() => county.remove());

test(
  'kill -9 of everything after each act and at each stage of an evaluation: it goes on where it was, each step is taken once, and no letter leaves twice',
  async () => {
    const acts = await county.withOffice((office) => Promise.resolve(new YearEnd(office).happenings.map(({ at }) => onClock(at))));
    const act = (instant: string): Promise<void> =>
      county.withOffice((office) => new YearEnd(office).happenings[acts.indexOf(instant)]?.carryOut() ?? Promise.resolve());
    for (const instant of [...INSTANTS.map(({ at }) => at), ...acts].sort()) {
      const own = INSTANTS.find(({ at }) => at === instant);
      const begin = own ? () => county.setClockOn(instant) : () => act(instant);
      if (!own) {
        await county.setClockOn(instant);
        await county.settle();
      }
      if (instant === AMONG_LETTERS) await county.killAmongLetters(begin);
      else {
        await begin();
        if (ANNOUNCED.includes(instant)) await county.settle();
        await killAndStart();
      }
      if (own) await until(`at ${instant} it is done`, async () => (await county.instance.count(own.done)) > 0);
      await county.settle();
    }

    expect(await county.sql(`select state, outcome from evaluation`)).toEqual([{ state: 'closed', outcome: 'issued' }]);
    const steps = await county.sql<{ line: string }>(
      `select substr(kind, 12) || ' ' || count(*) as line from audit_entry where kind like 'evaluation.%' and kind <> 'evaluation.dutiesSettled' group by kind`,
    );
    expect(steps.map(({ line }) => line).sort()).toEqual([...AUDITED].sort());
    expect(await county.instance.count('figure_snapshot')).toBe(1);
    const told = await county.sql(
      `select split_part(r.rung, ':', 1) as event, count(*)::int as times from reminder r join evaluation e on e.task_id = r.task_id
     where r.kind = 'event' group by r.obligation_id, r.rung, r.audience, r.person_id having count(*) > 1`,
    );
    expect(told).toEqual([]);
    expect(await county.lettersWrong()).toEqual([]);
  },
  LIMIT_MS,
);
