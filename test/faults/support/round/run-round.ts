import { taskWorkflowId } from '../../../../workflows/contract/workflows';
import { until } from '../../../support/until';
import { json, type Visitor } from '../../../support/web/web';
import { Instance } from '../instance';
import { signal } from '../process-tree';
import { signIn } from '../sign-in';
import { mountSmallDisk } from '../small-disk';
import { carryOutAll, moveClock } from './carry-out';
import { type Evidence, type Violation, violations } from './invariants';
import { type Part, writeAll, type Written } from './load';
import { startMailServer } from './mail-server';
import { faultText, type Plan, repeatsExcused } from './plan';
import { POISON, sendPoison } from './poison';
import { BEGINS_AT, LATE_TITLE, writeRoundCounty } from './round-county';

/** The dispatcher's SMTP connections: ten at work, and as many that wait for late answers. */
const CONNECTIONS = 20;
const DISK_MB = 400;
const EXTENDED_TO = '2026-12-30';
/** Longer than the longest pause before a letter is tried again. */
const LONGEST_RETRY = `duban_now() + interval '70 minutes'`;
const MOST_RETRIES = 4;

/** What a round came to: what it found, and what happened meanwhile, line by line. */
export interface Outcome {
  readonly violations: readonly Violation[];
  readonly story: readonly string[];
}

interface Round {
  readonly instance: Instance;
  readonly tell: (line: string) => void;
}

/** Asks until the database answers, however often it is away. */
async function askUntil<Row>({ instance }: Round, text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
  let rows: readonly Row[] = [];
  await until('the database answers', () =>
    instance.sql<Row>(text, values).then(
      (found) => ((rows = found), true),
      () => false,
    ),
  );
  return rows;
}

const holds = (round: Round, text: string) => async (): Promise<boolean> => {
  const rows = await askUntil<{ yes: boolean }>(round, `select ${text} as yes`);
  return rows[0]?.yes === true;
};

const NOTHING_UNSEEN = `not exists (select from outbox_event) and not exists (
  select from (select version, seen_version, state from task union all select version, seen_version, state from campaign) w where state = 'open' and seen_version < version)`;
const NOTHING_DUE = `not exists (select from letter where state = 'sending' or (state in ('waiting', 'inDoubt') and next_attempt_at <= duban_now()))
  and not exists (select from reminder where state = 'recorded' and coalesce(postponed_to, send_at) <= duban_now() and waiting_reason is distinct from 'nobody')`;
const NOTHING_LATE = `not exists (select from (select next_at, state from task union all select next_at, state from campaign) w where state = 'open' and next_at <= duban_now())`;
const NOTHING_WAITS = `not exists (select from letter where state in ('waiting', 'inDoubt') and next_attempt_at is not null)`;

/** The county with one notice issued and its letters sent, its parts and its people. */
async function found(round: Round) {
  const { instance } = round;
  const files = writeRoundCounty(instance.home);
  await instance.start();
  await instance.sql(
    `update instance set kind = 'test', offset_ms = (extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::bigint`,
    [BEGINS_AT],
  );
  const issued = await instance.duban('notice', 'issue', files.first, '--units', files.units, '--contacts', files.contacts);
  if (issued.code !== 0) throw new Error(`the notice was not issued: ${issued.output}`);
  const rows = await instance.sql<{ assignmentId: string; resultId: string; code: string }>(
    `select a.id as "assignmentId", o.id as "resultId", u.code from assignment a join unit u on u.id = a.unit_id join task t on t.id = a.task_id
       join obligation o on o.assignment_id = a.id and o.kind = 'result' order by t.position, u.code`,
  );
  const people = await signIn(instance, ['office', ...new Set(rows.map(({ code }) => `${code}-0`))]);
  const person = (name: string): Visitor => {
    const visitor = people.get(name);
    if (!visitor) throw new Error(`${name} has no account`);
    return visitor;
  };
  const parts = rows.map(({ code, ...ids }): Part => ({ ...ids, unit: person(`${code}-0`) }));
  return { files, parts, office: person('office') };
}

/** Issues the late notice by the command, again and again until it is there; a second time it is refused. */
async function issueLate(round: Round, file: string): Promise<void> {
  for (;;) {
    const { code } = await round.instance.duban('notice', 'issue', file);
    if (code === 0) return;
    const issued = await round.instance.sql('select from campaign where title like $1', [`%${LATE_TITLE}%`]).catch(() => []);
    if (issued.length > 0) return;
  }
}

/** Lets everything come to rest: what was recorded is told, what is due is sent, and what the mail server had put off is tried again. */
async function settle(round: Round, isClockMoved: boolean): Promise<void> {
  await until('every fact is seen', holds(round, NOTHING_UNSEEN));
  round.tell('every fact is seen');
  for (let at = 0; at < MOST_RETRIES && !(await holds(round, NOTHING_WAITS)()); at += 1) {
    await until('what is due is sent', holds(round, NOTHING_DUE));
    if (!(await holds(round, NOTHING_WAITS)())) await moveClock(round.instance, LONGEST_RETRY);
  }
  round.tell('what was put off is sent');
  // The reconciler looks every five minutes, and at the start of the worker: it is what sees a clock that jumped and a store that was lost.
  signal(round.instance.pidOf('worker'), 'SIGTERM');
  if (isClockMoved) await until('nothing is late', holds(round, NOTHING_LATE));
  await until('every fact is seen', holds(round, NOTHING_UNSEEN));
  await until('what is due is sent', holds(round, NOTHING_DUE));
}

/** Open tasks whose workflow does not run; waits until all do, as long as anything moves. */
async function tasksWithoutWorkflow(round: Round): Promise<readonly string[]> {
  const tasks = (await askUntil<{ id: string }>(round, `select id from task where state = 'open'`)).map(({ id }) => taskWorkflowId(id));
  let missing = tasks;
  const look = (): Promise<boolean> =>
    round.instance
      .withTemporal(async ({ workflow }) => {
        const running = await Promise.all(
          tasks.map((id) =>
            workflow
              .getHandle(id)
              .describe()
              .then(
                ({ status }) => status.name === 'RUNNING',
                () => false,
              ),
          ),
        );
        missing = tasks.filter((_, at) => !running[at]);
        return missing.length === 0;
      })
      .catch(() => false);
  await until('every open task has its workflow', look).catch(() => undefined);
  return missing;
}

const wrongAnswers = (written: readonly Written[], poisoned: Awaited<ReturnType<typeof sendPoison>>): readonly string[] => [
  ...written
    .filter(({ outcome }) => outcome === 'refused')
    .map(({ kind, part, status, answer }) => `${kind} of part ${part}: ${status} ${JSON.stringify(answer)}`),
  ...written
    .filter(({ differing }) => differing.length > 0)
    .map(({ kind, part, differing }) => `${kind} of part ${part} was answered twice: ${JSON.stringify(differing)}`),
  ...poisoned.filter(({ status }) => status < 400 || status >= 500).map(({ name, status }) => `${name}: ${status}`),
];

/** What the answered writes met, by the obligation. */
async function metBy(round: Round, written: readonly Written[], parts: readonly Part[]): Promise<Evidence['met']> {
  const receipts = await askUntil<{ id: string; assignment: string }>(
    round,
    `select id, assignment_id as assignment from obligation where kind = 'receipt'`,
  );
  const receiptOf = new Map(receipts.map(({ id, assignment }) => [assignment, id]));
  return written.flatMap(({ kind, part, outcome, answeredAtMs, answer }) => {
    const of = parts[part];
    const isAccepted = kind === 'accept' && (answer as { met?: boolean } | undefined)?.met === true;
    const obligationId = kind === 'receipt' ? receiptOf.get(of?.assignmentId ?? '') : isAccepted ? of?.resultId : undefined;
    return outcome === 'done' && obligationId !== undefined && answeredAtMs !== undefined ? [{ obligationId, atMs: answeredAtMs }] : [];
  });
}

/** One round: an instance of its own under the faults and writes of a plan; `hear` is told what happens as it happens. Returns which invariants were broken once it had settled. */
export async function runRound(plan: Plan, hear: (line: string) => void): Promise<Outcome> {
  const mail = await startMailServer();
  const disk = plan.steps.some(({ fault }) => fault.kind === 'fullDisk') ? mountSmallDisk(DISK_MB) : undefined;
  const instance = await Instance.make({ SMTP_URL: mail.url }, disk?.folder);
  const story: string[] = [];
  const beganMs = performance.now();
  const tell = (line: string): void => {
    story.push(`${((performance.now() - beganMs) / 1000).toFixed(1)} s ${line}`);
    hear(story.at(-1) ?? '');
  };
  const round: Round = { instance, tell };
  try {
    const { files, parts, office } = await found(round);
    tell('the county is founded');
    const giveUp = new AbortController();
    const countyNowMs = async (): Promise<number> =>
      (await instance.sql<{ now: Date }>('select duban_now() as now'))[0]?.now.getTime() ?? Number.NaN;
    const overMs = plan.steps.reduce((sum, { afterMs }) => sum + afterMs, 0);
    const writing = writeAll(plan.writes, { parts, office, overMs, deadlineDay: EXTENDED_TO, countyNowMs, giveUp: giveUp.signal });
    const poisoning = parts[0] ? sendPoison(parts[0].unit, parts[0]) : Promise.resolve([]);
    const issuing = issueLate(round, files.late);
    await carryOutAll({ instance, mail, disk, tell }, plan.steps);
    tell('the faults are over');
    const written = await writing;
    await Promise.all([issuing, poisoning]);
    tell('every write is answered');
    await settle(
      round,
      plan.steps.some(({ fault }) => fault.kind === 'nextDay'),
    );
    tell('all has settled');
    const poisoned = parts[0] ? await sendPoison(parts[0].unit, parts[0]) : [];
    const evidence: Evidence = {
      accepted: mail.accepted,
      repeatsExcused: repeatsExcused(plan, CONNECTIONS),
      sent: written.map(({ marker, outcome }) => ({ marker, isDone: outcome === 'done' })),
      wrongAnswers: wrongAnswers(written, poisoned),
      met: await metBy(round, written, parts),
      poison: POISON,
      ledger: (await json<{ rows: Evidence['ledger'] }>(await office.get('/api/tasks?limit=100'))).rows,
      withoutWorkflow: await tasksWithoutWorkflow(round),
    };
    tell(`${written.length} writes, ${mail.accepted.length} letters taken`);
    return { violations: await violations((text, values) => instance.sql(text, values), evidence), story };
  } catch (error) {
    throw new Error([`the round could not be carried through: ${String(error)}`, ...plan.steps.map(faultText), ...story].join('\n'), {
      cause: error,
    });
  } finally {
    await instance.remove();
    disk?.remove();
    await mail.close();
  }
}
