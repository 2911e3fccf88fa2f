import { timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { Bulletin, BulletinRepository } from '../use-cases/bulletin-repository';

const BULLETIN = `
  select b.id, b.campaign_id as "campaignId", c.title as "campaignTitle", b.snapshot_id as "snapshotId", b.corrects_id as "correctsId", b.form, b.title, b.addressees, b.issuer,
    b.draft_text as "draftText", b.text, b.state, b.version::int as version, b.drafted_at as "draftedAt", d.name as "draftedBy",
    b.approved_at as "approvedAt", a.name as "approvedBy", b.opinion, b.number, b.issued_on::text as "issuedOn", b.issued_at as "issuedAt", i.name as "issuedBy",
    array(select person_id from account where b.author_ids ? id::text and person_id is not null) as "byPersonIds"
  from bulletin b join campaign c on c.id = b.campaign_id left join account d on d.id = (b.author_ids ->> 0)::uuid
    left join account a on a.id = b.approved_by left join account i on i.id = b.issued_by`;

type Row = Omit<Bulletin, 'draftedAt' | 'approvedAt' | 'issuedAt'> & {
  readonly draftedAt: Date;
  readonly approvedAt: Date | null;
  readonly issuedAt: Date | null;
};

const bulletinOf = ({ draftedAt, approvedAt, issuedAt, ...row }: Row): Bulletin => ({
  ...row,
  draftedAt: timeOf(draftedAt.getTime()),
  approvedAt: approvedAt && timeOf(approvedAt.getTime()),
  issuedAt: issuedAt && timeOf(issuedAt.getTime()),
});

/** 通报, on Postgres. */
export const bulletinRepository = (sql: Sql): BulletinRepository => ({
  async add({ id, campaignId, snapshotId, correctsId, form, title, addressees, issuer, text, accountId }) {
    await sql(
      `insert into bulletin (id, campaign_id, snapshot_id, form, title, addressees, issuer, draft_text, text, author_ids, corrects_id, drafted_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $8, to_jsonb(array_remove(array[$9::uuid], null)), $10, duban_now())`,
      [id, campaignId, snapshotId, form, title, addressees, issuer, text, accountId ?? null, correctsId],
    );
  },
  async lock(id) {
    const [row] = await sql<Row>(`${BULLETIN} where b.id = $1 for update of b`, [id]);
    return row && bulletinOf(row);
  },
  async find(id) {
    const [row] = await sql<Row>(`${BULLETIN} where b.id = $1`, [id]);
    return row && bulletinOf(row);
  },
  addresseesOf: (personIds) =>
    sql(
      `select p.id as "personId", p.name, p.email as address from unnest($1::uuid[]) with ordinality w (id, place) join person p on p.id = w.id order by w.place`,
      [personIds],
    ),
  async list(campaignId) {
    const rows = await sql<Row>(`${BULLETIN} where $1::uuid is null or b.campaign_id = $1 order by b.id desc limit 100`, [
      campaignId ?? null,
    ]);
    return rows.map(bulletinOf);
  },
  async change(id, { state, accountId, edited, decided, issued }) {
    await sql(
      `update bulletin set state = $2, version = version + 1,
         title = coalesce($3, title), addressees = coalesce($4, addressees), text = coalesce($5, text),
         author_ids = case when $6 and not author_ids ? $7::text then author_ids || jsonb_build_array($7::text) else author_ids end,
         opinion = case when $8 then $9 else opinion end,
         approved_by = case when $8 then case when $10 then $7::text::uuid end else approved_by end,
         approved_at = case when $8 then case when $10 then duban_now() end else approved_at end,
         number = coalesce($11, number), issued_on = coalesce($12::date, issued_on),
         issued_by = case when $11 is not null then $7::text::uuid else issued_by end,
         issued_at = case when $11 is not null then duban_now() else issued_at end
       where id = $1`,
      [
        id,
        state,
        edited?.title ?? null,
        edited?.addressees ?? null,
        edited?.text ?? null,
        edited !== undefined || state === 'submitted',
        accountId,
        decided !== undefined,
        decided?.opinion ?? null,
        decided?.isApproved ?? false,
        issued?.number ?? null,
        issued?.issuedOn ?? null,
      ],
    );
  },
  async issuerOf(campaignId) {
    const [row] = await sql<{ name: string }>('select u.name from campaign c join unit u on u.id = c.office_unit_id where c.id = $1', [
      campaignId,
    ]);
    return row?.name;
  },
});
