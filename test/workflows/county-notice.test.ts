import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNotice } from '../../reader/read-notice';
import { issueNotice } from '../../features/campaign/use-cases/issue-notice';
import { systemActor } from '../../core/access/actor';
import { countyDirectory } from '../support/county/county';
import { expectedLines, TASKS } from '../support/county/county-year-2023';
import { shared } from '../support/paths';
import { connectTemporal, type TestTemporal } from '../support/temporal/connect';
import { TestEngine } from '../support/temporal/engine';

const file = join(shared, 'notices/00-cangyuan-2023-pension.txt');
const hasNotice = existsSync(file);
if (!hasNotice) console.warn(`skipped: the county's own notice is not at ${file}`);

/** One line per reminder of a unit, as in the table worked out by hand: date, time, unit, what is owed (results by their day), rung, audience. */
const LINES = `
  select to_char(r.send_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') || ' ' || $1 || ' ' ||
    case when o.kind = 'result' then 'result:' || o.printed_day else o.key end || ' ' || r.rung || ' ' || r.audience ||
    case when r.state = 'recorded' and r.send_at = r.planned_at then '' else ' ' || r.state || ' ' || r.planned_at end as line
  from reminder r join obligation o on o.id = r.obligation_id join unit u on u.id = o.unit_id
  where r.kind = 'ladder' and u.code = $2 and r.task_id = $3 order by 1`;

(hasNotice ? describe : describe.skip)("the county's notice lives through its year", () => {
  let temporal: TestTemporal;
  let engine: TestEngine;

  beforeAll(async () => {
    temporal = await connectTemporal();
    engine = await TestEngine.start(temporal, '2023-03-17T15:00:00+08:00', { cachedWorkflows: TASKS.length });
  });
  afterAll(async () => {
    await engine.stop();
    await temporal.close();
  });

  test('every reminder of a township and of the tax bureau stands at its instant, for its audience, once', async () => {
    const text = readFileSync(file, 'utf8');
    const request = { text, notice: readNotice(text), fallbackTitle: '养老保险征缴', directory: countyDirectory(), acceptPast: true };
    const outcome = await issueNotice(engine.database, systemActor('test'), request);
    expect(outcome.kind).toBe('issued');
    const { rows: tasks } = await engine.owner.query<{ id: string }>('select id from task order by position');
    expect(tasks).toHaveLength(TASKS.length);
    await Promise.all(tasks.map(({ id }) => engine.settle(id)));
    await Promise.all(tasks.map(({ id }) => engine.fastForwardTo(id, '2024-03-31T23:59:00+08:00')));

    for (const [at, { tax, township }] of TASKS.entries()) {
      for (const [name, code, owed] of [
        ['tax', 'TAX', tax],
        ['township', 'T1', township],
      ] as const) {
        const { rows } = await engine.owner.query<{ line: string }>(LINES, [name, code, tasks[at]?.id]);
        expect(rows.map(({ line }) => line).sort()).toEqual(owed ? [...expectedLines(name, owed)].sort() : []);
      }
    }
  });
});
