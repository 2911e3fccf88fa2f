import type { LetterFilter, LetterQueries, LetterRow, LettersPage, LetterState } from '../use-cases/letter-queries';
import type { Read } from '../../../platform/postgres/read';
import type { Sql } from '../../../platform/postgres/sql';

const COUNTS = `
  select json_object_agg(state, number) as counts,
    (select count(*)::int from reminder where state = 'recorded' and send_at <= duban_now()) as waiting,
    (select min(send_at) from letter where state in ('waiting', 'sending')) as oldest
  from (select state, count(*)::int as number from letter group by state) s`;

const ROWS = `
  with holding_up as (
    select case cause when 'mailServerAway' then 'serverAway' else 'serverRefuses' end as reason from alarm
    where cause in ('mailServerAway', 'mailServerRefuses') and cleared_at is null order by raised_at limit 1
  )
  select l.id, l.to_name as "toName", l.to_address as "toAddress", l.kind, l.subject, l.state, l.attempt, l.send_at as "sendAt", l.formed_at as "formedAt",
    l.finished_at as "finishedAt", l.next_attempt_at as "nextAttemptAt", l.last_reply as "lastReply",
    case when l.state = 'waiting' then coalesce(l.reason, (select reason from holding_up)) else l.reason end as reason, l.server,
    l.claimed_at as "lastAttemptAt"
  from letter l
  where ($1::text is null or l.state = $1) and ($2::timestamptz is null or (l.formed_at, l.id) < ($2, $3::uuid))
  order by l.formed_at desc, l.id desc
  limit $4`;

/** How the mail is doing (信件), for the office. */
async function readLetters(sql: Sql, filter: LetterFilter, limit: number): Promise<LettersPage> {
  const [counted] = await sql<{ counts: Partial<Record<LetterState, number>> | null; waiting: number; oldest: Date | null }>(COUNTS);
  const { state, before } = filter;
  const found = await sql<{ doc: LetterRow }>(`select row_to_json(q) as doc from (${ROWS}) q`, [
    state ?? null,
    before?.formedAt ?? null,
    before?.id ?? null,
    limit + 1,
  ]);
  const rows = found.slice(0, limit).map(({ doc }) => doc);
  const last = rows.at(-1);
  return {
    counts: { waiting: 0, sending: 0, sent: 0, failed: 0, inDoubt: 0, expired: 0, ...counted?.counts },
    remindersWaiting: counted?.waiting ?? 0,
    oldestWaitingAt: counted?.oldest?.toISOString() ?? null,
    rows,
    ...(found.length > limit && last && { next: { formedAt: last.formedAt, id: last.id } }),
  };
}

/** The queries of letters on Postgres. */
export const letterQueries = (read: Read): LetterQueries => ({
  list: (actor, filter, limit) => read(actor, (sql) => readLetters(sql, filter, limit)),
});
