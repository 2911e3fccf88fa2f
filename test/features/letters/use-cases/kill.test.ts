import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { inRepository } from '../../../support/paths';
import { until } from '../../../support/until';
import { type County, foundCounty, MAIL_FROM } from '../support/county';
import { type Received, type Sink, startSink } from '../support/sink';

const LETTERS = 2_000;
/** The dispatcher's SMTP connections: the most that a crash can repeat. */
const CONNECTIONS = 10;

let county: County;
let sink: Sink;
const children = new Set<ChildProcess>();

beforeEach(async () => {
  [county, sink] = await Promise.all([foundCounty(), startSink()]);
  await county.setNow('2023-09-25T08:29:00+08:00');
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await sink.close();
  await county.drop();
});

/** The real dispatcher in a process of its own; resolves when it says that it is ready. */
async function startDispatcher(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--throw-deprecation', '-r', inRepository('test/support/swc-register.cjs'), inRepository('worker/dispatcher.ts')],
    {
      env: {
        PATH: process.env['PATH'],
        TZ: 'Asia/Shanghai',
        DATABASE_URL: county.database.urlFor('dispatcher'),
        SMTP_URL: sink.url,
        MAIL_FROM,
        PUBLIC_URL: 'https://duban.example.gov.cn',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  children.add(child);
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('"ready":true')) break;
  child.stdout.resume();
  return child;
}

async function remindEverybody(): Promise<void> {
  await county.addTask('养老保险征缴');
  await county.sql(
    `insert into unit (code, name, kind) select 'v' || n, '第' || n || '村', 'village' from generate_series(1, ${LETTERS}) n`,
  );
  await county.sql(
    `insert into person (name, email) select '村民' || n, 'v' || n || '@example.gov.cn' from generate_series(1, ${LETTERS}) n`,
  );
  await county.sql(
    `insert into duty_holding (person_id, unit_id, duty) select p.id, u.id, 'contact' from person p join unit u on 'v' || substr(p.name, 3) = u.code`,
  );
  await county.sql(
    `insert into assignment (task_id, campaign_id, unit_id, role, assigned_at, active_since)
     select t.id, t.campaign_id, u.id, 'responsible', now(), now() from task t, unit u where u.kind = 'village'`,
  );
  await county.sql(
    `insert into obligation (task_id, assignment_id, unit_id, kind, key, title, printed_day, deadline_day, opened_at, active_since)
     select a.task_id, a.id, a.unit_id, 'result', 'result', '征缴率达到95％', '2023-09-28', '2023-09-28', now(), now() from assignment a`,
  );
  await county.sql(
    `insert into reminder (task_id, obligation_id, unit_id, deadline_version, rung, audience, kind, state, planned_at, send_at, recorded_at)
     select task_id, id, unit_id, 1, 't-3', 'contact', 'ladder', 'recorded', slot, slot, slot
     from obligation, (select timestamptz '2023-09-25T08:30:00+08:00' as slot) s`,
  );
}

it(`loses nothing when it is killed in a burst of ${LETTERS} letters, and repeats with the same Message-ID what no answer came for`, async () => {
  await remindEverybody();
  // The mail server takes these letters, and the dispatcher dies before it hears of it.
  const unanswered: Received[] = [];
  sink.rules.data = (mail) => {
    if (sink.taken.length < 300) return undefined;
    unanswered.push(mail);
    return new Promise(() => undefined);
  };
  const first = await startDispatcher();
  await county.setNow('2023-09-25T08:29:59.5+08:00');
  await until('every connection waits for an answer', () => unanswered.length === CONNECTIONS);
  first.kill('SIGKILL');
  await once(first, 'exit');
  expect(sink.taken.length).toBeLessThan(LETTERS);

  delete sink.rules.data;
  await startDispatcher();
  const open = `select count(*)::int as n from letter where state <> 'sent'`;
  const recorded = `select count(*)::int as n from reminder where state <> 'inLetter'`;
  const count = async (text: string): Promise<number> => (await county.sql<{ n: number }>(text))[0]?.n ?? -1;
  await until('every reminder is in a letter', async () => (await count(recorded)) === 0);
  await until('every letter is sent', async () => (await count(open)) === 0);

  const perPerson = new Map<string, string[]>();
  for (const { to, messageId } of [...unanswered, ...sink.taken]) perPerson.set(to, [...(perPerson.get(to) ?? []), messageId]);
  expect(perPerson.size).toBe(LETTERS);
  const repeated = [...perPerson.values()].filter((ids) => ids.length > 1);
  expect(repeated).toHaveLength(CONNECTIONS);
  for (const ids of repeated) expect(ids).toEqual([ids[0], ids[0]]);
});
