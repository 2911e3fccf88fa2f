import type { Read } from '../../../platform/postgres/read';
import type { Sql } from '../../../platform/postgres/sql';
import type { PauseRepository, ResumeChoice, SendingPause, SendingPauseQueries, Settled } from '../use-cases/sending-pause';

/** What is in doubt: what was to leave until `$1` and has not, as far as the store knows. A repeated sign-in letter harms nobody. */
const LETTERS = `from letter where state in ('waiting', 'sending', 'inDoubt') and kind <> 'signIn' and send_at <= $1`;
const REMINDERS = `from reminder where state = 'recorded' and planned_at <= $1`;

const PAUSE = `
  select json_build_object('reason', p.reason, 'pausedAt', p.paused_at, 'sentThrough', p.sent_through,
    'knownThrough', (select max(claimed_at) from letter),
    'letterCount', (select count(*) ${LETTERS.replace('$1', 'p.sent_through')}),
    'letters', (select coalesce(json_agg(l), '[]') from (
      select id, to_name as "toName", subject, send_at as "sendAt" ${LETTERS.replace('$1', 'p.sent_through')} order by send_at, id limit 100) l),
    'reminderCount', (select count(*) ${REMINDERS.replace('$1', 'p.sent_through')}),
    'reminders', (select coalesce(json_agg(r), '[]') from (
      select reminder.id, unit.name as "unitName", task.title as "taskTitle", audience, planned_at as "plannedAt"
      from reminder join unit on unit.id = reminder.unit_id join task on task.id = reminder.task_id
      where reminder.state = 'recorded' and planned_at <= p.sent_through order by planned_at, reminder.id limit 100) r)) as doc
  from sending_pause p where p.paused_at is not null`;

/** The pause as pages, API and command line show it. */
export const sendingPauseQueries = (read: Read): SendingPauseQueries => ({
  pause: (actor) => read(actor, async (sql) => (await sql<{ doc: SendingPause }>(PAUSE))[0]?.doc),
});

/** The statements that settle what is in doubt, each with the instant until which it is. */
const SETTLE: Readonly<Record<ResumeChoice, Readonly<Record<keyof Settled, string>>>> = {
  sendAll: { letters: `select ${LETTERS}`, reminders: `select ${REMINDERS}` },
  treatAsSent: {
    letters: `update letter set state = 'sent', finished_at = duban_now(), next_attempt_at = null, reason = 'storeRestored'
      where id in (select id ${LETTERS}) returning 1`,
    reminders: `update reminder set state = 'dropped', waiting_reason = 'storeRestored' where id in (select id ${REMINDERS}) returning 1`,
  },
  oneByOne: {
    letters: `update letter set state = 'inDoubt', next_attempt_at = null, repeats_left = 0, reason = 'storeRestored'
      where id in (select id ${LETTERS}) returning 1`,
    reminders: `select ${REMINDERS}`,
  },
};

/** The pause as a person ends it. */
export const pauseRepository = (sql: Sql): PauseRepository => ({
  async resume(choice) {
    const [pause] = await sql<{ sentThrough: string }>(
      `select sent_through::text as "sentThrough" from sending_pause where paused_at is not null for update`,
    );
    if (!pause) return undefined;
    const counts = { letters: 0, reminders: 0 };
    for (const what of ['letters', 'reminders'] as const) counts[what] = (await sql(SETTLE[choice][what], [pause.sentThrough])).length;
    await sql(
      `update sending_pause set paused_at = null, reason = null, settled_through = greatest(sent_through, duban_now()), admits_machine = (reason = 'unknownMachine'),
         doubt_through = case when $1 = 'oneByOne' then sent_through end`,
      [choice],
    );
    await sql(`update alarm set cleared_at = duban_now() where cause = 'sendingPaused' and cleared_at is null`);
    return counts;
  },
});
