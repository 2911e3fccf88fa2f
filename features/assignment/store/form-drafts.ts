import type { Read } from '../../../platform/postgres/read';
import type { Sql } from '../../../platform/postgres/sql';
import type { FormDraft, FormDraftQueries, FormDraftRepository } from '../use-cases/draft/form-draft';

/** Drafts of forms on Postgres; each statement names the account whose they are, beside row-level security. */
export const formDraftRepository = (sql: Sql): FormDraftRepository => ({
  async latest(accountId, most) {
    const rows = await sql<{ doc: Omit<FormDraft, 'fields'> }>(
      `select row_to_json(q) as doc from (select form, subject_id as "subjectId", saved_at as "savedAt"
         from form_draft where account_id = $1 order by saved_at desc, subject_id limit $2) q`,
      [accountId, most],
    );
    return rows.map(({ doc }) => doc);
  },
  async save({ accountId, form, subjectId, fields }) {
    await sql(
      `insert into form_draft (account_id, form, subject_id, fields, saved_at) values ($1, $2, $3, $4::jsonb, duban_now())
       on conflict (account_id, form, subject_id) do update set fields = excluded.fields, saved_at = excluded.saved_at`,
      [accountId, form, subjectId, JSON.stringify(fields)],
    );
  },
  async remove({ accountId, form, subjectId }) {
    await sql('delete from form_draft where account_id = $1 and form = $2 and subject_id = $3', [accountId, form, subjectId]);
  },
  async purge() {
    await sql(`delete from form_draft where saved_at < duban_now() - interval '30 days'`);
  },
});

export const formDraftQueries = (read: Read): FormDraftQueries => ({
  about: (actor, subjectIds) =>
    read(actor, async (sql) => {
      const rows = await sql<{ doc: FormDraft }>(
        `select row_to_json(q) as doc from (select form, subject_id as "subjectId", fields, saved_at as "savedAt"
           from form_draft where account_id = $1 and subject_id = any ($2::uuid[])) q`,
        [actor.accountId ?? null, subjectIds],
      );
      return rows.map(({ doc }) => doc);
    }),
});
