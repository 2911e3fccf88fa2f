import { timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { AnnouncingLetters } from '../use-cases/announcing/announcing-letter';

/** How the place of such a letter begins. */
export const ANNOUNCING = 'a:';

const ADD = `
  insert into letter (id, person_id, slot_key, kind, to_name, to_address, subject, message_id, items, mime, text, send_at, formed_at, state, next_attempt_at,
    finished_at, last_reply, repeats_left)
  select l.id, l."personId", '${ANNOUNCING}' || l.about, 'event', l.name, l.address, l.subject, l."messageId", '[]', l.mime, l.text, l."sendAt", at,
    case when l.problem is null then 'waiting' else 'failed' end, case when l.problem is null then l."sendAt" end,
    case when l.problem is not null then at end, l.problem, 0
  from jsonb_to_recordset($1::jsonb) as l (id uuid, "personId" uuid, about text, name text, address text, subject text, "messageId" text, mime text, text text,
      problem text, "sendAt" timestamptz), (select duban_now() as at) clock`;

/** Letters that tell of something issued, on Postgres. */
export const announcements = (sql: Sql): AnnouncingLetters => ({
  async add(letters) {
    const rows = letters.map(({ to, sendAtMs, ...letter }) => ({ ...letter, ...to, sendAt: timeOf(sendAtMs) }));
    if (rows.length > 0) await sql(ADD, [JSON.stringify(rows)]);
  },
});
