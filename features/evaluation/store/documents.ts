import { millis } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { EvaluationDocumentRepository } from '../use-cases/evaluation-repository';
import type { Decision, EvaluationDocument } from '../use-cases/evaluation-rows';

const DOCUMENT = `
  select d.id, d.evaluation_id as "evaluationId", e.campaign_id as "campaignId", d.preview_id as "previewId", d.kind, d.corrects_id as "correctsId", d.title,
    d.addressees, d.issuer, d.draft_text as "draftText", d.text, d.named, d.state, d.version::int as version, ${millis('d.drafted_at')} as "draftedAtMs",
    d.number, d.issued_on::text as "issuedOn", a.name as "issuedBy", ${millis('d.issued_at')} as "issuedAtMs"
  from evaluation_document d join evaluation e on e.id = d.evaluation_id left join account a on a.id = d.issued_by`;

/** 考核通报 and the decisions about them, on Postgres. */
export const evaluationDocumentRepository = (sql: Sql): EvaluationDocumentRepository => ({
  async add({ id, evaluationId, previewId, kind, correctsId, title, addressees, issuer, text, named, accountId }) {
    await sql(
      `insert into evaluation_document (id, evaluation_id, preview_id, kind, corrects_id, title, addressees, issuer, draft_text, text, named, author_ids, drafted_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, to_jsonb(array_remove(array[$11::uuid], null)), duban_now())`,
      [id, evaluationId, previewId, kind, correctsId, title, addressees, issuer, text, JSON.stringify(named), accountId ?? null],
    );
  },
  ofEvaluation: (evaluationId) => sql<EvaluationDocument>(`${DOCUMENT} where d.evaluation_id = $1 order by d.id`, [evaluationId]),
  async find(id) {
    const [row] = await sql<EvaluationDocument>(`${DOCUMENT} where d.id = $1`, [id]);
    return row;
  },
  async edit(id, { title, addressees, text, named }, accountId) {
    await sql(
      `update evaluation_document set title = $2, addressees = $3, text = $4, named = $5, version = version + 1,
         author_ids = case when author_ids ? $6::text then author_ids else author_ids || jsonb_build_array($6::text) end where id = $1`,
      [id, title, addressees, text, JSON.stringify(named), accountId],
    );
  },
  async setState(ids, state) {
    await sql('update evaluation_document set state = $2 where id = any ($1::uuid[])', [ids, state]);
  },
  async issue(id, { number, issuedOn, accountId }) {
    await sql(
      `update evaluation_document set state = 'issued', version = version + 1, number = $2, issued_on = $3, issued_by = $4, issued_at = duban_now() where id = $1`,
      [id, number, issuedOn, accountId],
    );
  },
  async decide({ evaluationId, previewId, documentId, kind, opinion, accountId, personId }) {
    await sql(
      `insert into evaluation_decision (evaluation_id, preview_id, document_id, kind, opinion, account_id, person_id, decided_at)
       values ($1, $2, $3, $4, $5, $6, $7, duban_now())`,
      [evaluationId, previewId, documentId, kind, opinion ?? null, accountId, personId ?? null],
    );
  },
  decisions: (evaluationId) =>
    sql<Decision>(
      `select d.id, d.preview_id as "previewId", d.document_id as "documentId", d.kind, d.opinion, a.name as by, d.person_id as "personId",
         ${millis('d.decided_at')} as "decidedAtMs"
       from evaluation_decision d join account a on a.id = d.account_id where d.evaluation_id = $1 order by d.id`,
      [evaluationId],
    ),
});
