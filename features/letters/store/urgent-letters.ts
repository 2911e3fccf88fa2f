import type { Sql } from '../../../platform/postgres/sql';
import type { UrgentLetters } from '../use-cases/urgent-letter';

/** Before every reminder in the order of the outbox, whose priority is 1. */
const FIRST = 0;

const ADD = `
  insert into letter (id, person_id, slot_key, kind, to_name, to_address, subject, message_id, items, mime, send_at, formed_at, priority,
    state, next_attempt_at, finished_at, last_reply, expires_at)
  select $1::uuid, $2::uuid, 's:' || $1, 'signIn', $3, $4, $5, $6, '[]', case when $8::text is null then $7 else '' end, at, at, ${FIRST},
    case when $8 is null then 'waiting' else 'failed' end, case when $8 is null then at end, case when $8 is not null then at end, $8,
    at + $9::int * interval '1 minute'
  from (select duban_now() as at) clock`;

const END_ALARM = `
  update alarm set cleared_at = duban_now()
  where cleared_at is null and cause = 'signInLetterFailed:' || (select person_id from account where id = $1)`;

/** Letters that cannot wait, on Postgres. */
export const urgentLetters = (sql: Sql): UrgentLetters => ({
  async add({ id, to, subject, messageId, mime, problem, validMinutes }) {
    await sql(ADD, [id, to.personId, to.name, to.address, subject, messageId, mime, problem ?? null, validMinutes]);
  },
  async hasArrived(accountId) {
    await sql(END_ALARM, [accountId]);
  },
});
