import type { Sql } from '../../../platform/postgres/sql';
import { UNDELIVERED } from '../rules/redirect-undelivered';
import { ANNOUNCING } from './announcements';
import type { LetterSettlementRepository, UnsettledLetter } from '../use-cases/settle-letters';

/** $1 a letter, or $2 a state; $3 how many at most; $4 how the rung of a redirected reminder ends. */
const LOCK = `
  select l.id, l.kind, l.state, l.attempt, l.next_attempt_at is not null as "isRepeated", l.to_name as "toName", l.to_address as "toAddress",
    p.email as address, l.subject, l.last_reply as reply,
    (select coalesce(json_agg(json_build_object('title', t.title, 'unit', u.name, 'kind', o.kind, 'state', o.state) order by r.id), '[]')
      from reminder r join obligation o on o.id = r.obligation_id join task t on t.id = r.task_id join unit u on u.id = r.unit_id
      where r.letter_id = l.id) as items,
    (select coalesce(json_agg(distinct other.audience), '[]')
      from reminder r join reminder other on other.obligation_id = r.obligation_id and other.deadline_version = r.deadline_version
        and other.rung = case when r.rung like '%' || $4 then r.rung else r.rung || $4 end and other.state in ('recorded', 'inLetter')
        and other.params ->> 'insteadOf' = l.to_name
      where r.letter_id = l.id) as "redirectedTo"
  from letter l join person p on p.id = l.person_id
  where l.id = $1::uuid or (l.state = $2 and l.kind <> 'signIn')
  order by l.formed_at, l.id limit $3
  for update of l`;

const SEND_AGAIN = `
  with ended as (
    update alarm set cleared_at = duban_now() where cleared_at is null and cause = any (select 'letterFailed:' || id from unnest($1::text[]) as id)
  )
  update letter set state = 'waiting', next_attempt_at = duban_now(), repeats_left = (slot_key not like '${ANNOUNCING}%')::int, deferrals = 0, finished_at = null, redirected_at = null,
    reason = null, sent_again_at = duban_now()
  where id = any ($1::uuid[])`;

const CLOSE = `
  update letter set state = 'sent', next_attempt_at = null, finished_at = duban_now(), reason = null where id = any ($1::uuid[])`;

/** Letters that a person settles, on Postgres. */
export const letterSettlement = (sql: Sql): LetterSettlementRepository => ({
  lock: (which, limit) =>
    sql<UnsettledLetter>(LOCK, ['id' in which ? which.id : null, 'state' in which ? which.state : null, limit, UNDELIVERED]),
  async sendAgain(ids) {
    await sql(SEND_AGAIN, [ids]);
  },
  async closeAsArrived(ids) {
    await sql(CLOSE, [ids]);
  },
});
