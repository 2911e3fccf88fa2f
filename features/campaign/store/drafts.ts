import type { Draft, DraftRepository, DraftRow } from '../use-cases/draft/draft-repository';
import { millis } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';

/** A row without the columns that are null. */
const present = <T extends object>(row: object): T => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;

const ROW = `d.id, d.file_name as "fileName", made.name as "createdBy", ${millis('d.created_at')} as "createdAtMs", ${millis('d.changed_at')} as "changedAtMs"`;
const FROM = 'from notice_draft d join account made on made.id = d.account_id join account changed on changed.id = d.changed_by';

/** A draft that was read before every line was accounted for has no account. */
const withAccount = (draft: Draft): Draft => ({
  ...draft,
  notice: { ...draft.notice, account: (draft.notice as Partial<Draft['notice']>).account ?? [] },
});

/** Drafts of notices (立项草稿). */
export const draftRepository = (sql: Sql): DraftRepository => ({
  async insert({ id, accountId, text, notice, fileName }) {
    await sql(
      `insert into notice_draft (id, account_id, file_name, sha256, text, notice, created_at, changed_at, changed_by)
       values ($1, $2, $3, encode(sha256(convert_to($4, 'UTF8')), 'hex'), $4, $5, duban_now(), duban_now(), $2)`,
      [id, accountId, fileName ?? null, text, JSON.stringify(notice)],
    );
  },
  async listOpen() {
    const rows = await sql(
      `select ${ROW}, coalesce((select e #>> '{fields,title}' from jsonb_array_elements(d.edits) with ordinality as x (e, n) where e ->> 'kind' = 'head' order by n desc limit 1),
         d.notice ->> 'title') as title
       ${FROM} where d.state = 'draft' order by d.changed_at desc, d.id limit 50`,
    );
    return rows.map((row) => present<DraftRow>(row));
  },
  async find(id) {
    const [row] = await sql(
      `select ${ROW}, d.state, d.version, d.text, d.notice, d.edits, d.campaign_id as "campaignId", changed.name as "changedBy" ${FROM} where d.id = $1`,
      [id],
    );
    return row && withAccount(present<Draft>(row));
  },
  async change({ id, version, accountId, edits, state, campaignId }) {
    const rows = await sql(
      `update notice_draft set version = version + 1, changed_at = duban_now(), changed_by = $3, edits = coalesce($4, edits), state = coalesce($5, state),
         campaign_id = coalesce($6, campaign_id)
       where id = $1 and version = $2 and state = 'draft' returning id`,
      [id, version, accountId, edits === undefined ? null : JSON.stringify(edits), state ?? null, campaignId ?? null],
    );
    return rows.length > 0;
  },
  async namesOf(personIds) {
    const rows = await sql<{ id: string; name: string }>('select id, name from person where id = any($1::uuid[])', [personIds]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
});
