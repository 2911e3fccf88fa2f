import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a notice's number, or title and day, were written by rows from before, in the form in which writings of one are equal (`noticeIdentity` in reader/). */
const OF_NUMBER = `'number ' || regexp_replace(
  translate(regexp_replace(document_number, '\\s', '', 'g'), '[(（【])）】０１２３４５６７８９', '〔〔〔〔〕〕〕〕0123456789'), '〕第?0*(?=\\d)', '〕')`;
const OF_TITLE = `'title ' || encode(sha256(convert_to(regexp_replace(title, '\\s', '', 'g') || ' ' || issue_date::text, 'UTF8')), 'hex')`;

/**
 * What each notice is known by, once in the store: two issues of the same notice at one time cannot both be taken. Of notices that were issued twice before, the
 * first keeps it; those issued again on purpose have none.
 */
export class NoticeIdentity1790100010000 implements MigrationInterface {
  name = 'NoticeIdentity1790100010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table campaign add column identity text;
      update campaign set identity = first.identity
      from (
        select distinct on (identity) id, identity
        from (select id, issued_at, case when document_number is null then ${OF_TITLE} else ${OF_NUMBER} end as identity from campaign) known
        order by identity, issued_at, id
      ) first
      where campaign.id = first.id;
      create unique index campaign_identity on campaign (identity);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table campaign drop column identity');
  }
}
