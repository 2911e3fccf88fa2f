import type { Sql } from '../../../platform/postgres/sql';
import type { WrittenLetter, WrittenLetterRepository } from '../use-cases/written/read-letter';

const READ = `
  select row_to_json(q) as doc from (
    select l.id, l.kind, l.to_name as "toName", l.to_address as "toAddress", l.subject, l.state, l.formed_at as "formedAt", l.text,
      (select coalesce(json_agg(json_build_object('attempt', d.attempt, 'finishedAt', d.finished_at, 'outcome', d.outcome, 'reply', d.reply)
        order by d.attempt), '[]') from delivery d where d.letter_id = l.id) as deliveries
    from letter l where l.id = $1) q`;

/** Letters with their texts, on Postgres. */
export const writtenLetters = (sql: Sql): WrittenLetterRepository => ({
  async read(id) {
    const [row] = await sql<{ doc: WrittenLetter }>(READ, [id]);
    return row?.doc;
  },
});
