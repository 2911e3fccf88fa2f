import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { documentForm } from '../../../../api/http/files/document-form';
import { DOCX } from '../../../../api/http/files/file-types';
import { pdfFile } from '../../../../api/http/files/pdf-file';
import { type Page, page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { id, idParams } from '../../../../api/http/schemas';
import type { ShownPage } from '../../../../api/http/show-page';
import type { EnteredForm } from '../../../../api/ui/forms/entered-form';
import { nextNumber } from '../../../bulletin/use-cases/look-at-bulletin';
import { type DocumentWithResult, type EvaluationOnPage, lookAtResultOf } from '../../use-cases/views/look-at-evaluation';
import { DECISION_FILE, decisionFile } from '../../words/decision-file';
import { evaluationDocument } from '../../words/evaluation-document';
import { EVALUATIONS, evaluationPath } from '../../words/evaluation-paths';
import { evaluationOf, type EvaluationWeb } from '../evaluation-web';
import { documentForms } from './document-forms';
import { DocumentView } from './document-view';

/** A document with the evaluation that it is of. */
export interface Found extends DocumentWithResult {
  readonly on: EvaluationOnPage;
}

/** A document that the caller may see: a draft is there for those who work on the evaluation. */
export async function documentOf(web: EvaluationWeb, caller: Caller, evaluationId: string, documentId: string): Promise<Found> {
  const on = await evaluationOf(web, caller, evaluationId);
  const document = on.documents.find((one) => one.id === documentId);
  if (!document) throw notFound();
  return { ...(await lookAtResultOf(web.database, document)), on };
}

/** The letters before the year of a 文号. */
const PREFIX = /^[^〔[（(]+/;

async function nextOf(web: EvaluationWeb, caller: Caller, { document, on }: Found) {
  if (document.state !== 'approved') return { prefix: '', number: undefined };
  const campaign = await web.campaigns.find(caller.actor, on.evaluation.campaignId);
  const prefix = PREFIX.exec(campaign?.documentNumber ?? '')?.[0] ?? '';
  return { prefix, number: prefix === '' ? undefined : await nextNumber(web.database, caller.actor, prefix) };
}

/** A document's page; with what was entered and not taken. */
export async function showDocument(web: EvaluationWeb, caller: Caller, found: Found, entered?: EnteredForm): Promise<ShownPage> {
  const { document, on, result, snapshot, approvers } = found;
  const forms = documentForms(document, { access: caller.access, today: on.today, next: await nextOf(web, caller, found), entered });
  const printed = evaluationDocument(document, result, snapshot);
  const body = <DocumentView {...{ document, on, forms, printed, snapshot, approvers, entered }} />;
  return { title: document.title, section: EVALUATIONS, body, ...(entered && { status: 422 }) };
}

const query = z.object({ document: id.optional() });

/** One document of an evaluation. */
export const documentPage = (web: EvaluationWeb): Page =>
  page({
    method: 'get',
    path: '/evaluations/{id}/document',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query,
    async handle({ params, query: { document }, caller }) {
      if (document !== undefined) return showDocument(web, caller, await documentOf(web, caller, params.id, document));
      await evaluationOf(web, caller, params.id);
      return { to: evaluationPath(params.id) };
    },
  });

/** The document as it is printed; a draft says so on each page. */
export const documentFile = (web: EvaluationWeb): Page =>
  page({
    method: 'get',
    path: '/evaluations/{id}/file',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: query.extend({ form: documentForm }),
    async handle({ params, query: { document: documentId, form }, caller }) {
      if (documentId === undefined) {
        await evaluationOf(web, caller, params.id);
        return { to: evaluationPath(params.id) };
      }
      const { document, result, snapshot } = await documentOf(web, caller, params.id, documentId);
      const printed = evaluationDocument(document, result, snapshot);
      if (form === 'pdf') return { file: pdfFile(document.title, await web.writePdf.official(printed)) };
      return { file: { name: `${document.title}.docx`, type: DOCX, content: await web.writeDocument(printed) } };
    },
  });

/** The decision file (考核卷), for those who work on the evaluation; before the archive it is a draft. */
export const decisionFilePage = (web: EvaluationWeb): Page =>
  page({
    method: 'get',
    path: '/evaluations/{id}/decision-file',
    authorisation: { general: 'readEvaluation' },
    audit: 'reads',
    params: idParams,
    query: z.object({ form: documentForm }),
    async handle({ params, query: { form }, caller }) {
      const on = await evaluationOf(web, caller, params.id);
      if (!on.working) throw notFound();
      const campaign = await web.campaigns.find(caller.actor, on.evaluation.campaignId);
      const printed = decisionFile({ ...on, working: on.working }, on.documents[0]?.issuer ?? campaign?.issuer ?? '');
      const name = `${on.evaluation.year}年${DECISION_FILE}`;
      if (form === 'pdf') return { file: pdfFile(name, await web.writePdf.official(printed)) };
      return { file: { name: `${name}.docx`, type: DOCX, content: await web.writeDocument(printed) } };
    },
  });
