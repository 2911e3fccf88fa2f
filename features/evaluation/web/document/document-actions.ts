import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { editedDocument, issuedByPrefix } from '../../../../api/http/input/document-input';
import { type FormReading, type FormValues, formValues, readForm } from '../../../../api/http/input/read-form';
import { parse } from '../../../../api/http/input/parse';
import { type Page, page, type PageAnswer } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { id, idParams, optionalText, requiredText } from '../../../../api/http/schemas';
import { civilDate, civilDayOf } from '../../../../core/calendar/civil-day';
import { documentNumberText } from '../../../bulletin/words/bulletin-words';
import { decideCorrection, draftCorrection, editCorrection, editDocument, issueDocument } from '../../use-cases/actions/documents';
import type { ActionOutcome } from '../../use-cases/actions/evaluation-actions';
import { evaluationDocumentPath } from '../../words/evaluation-paths';
import { evaluationWriter } from '../../words/evaluation-writer';
import { evaluationOf, type EvaluationWeb, obstacleOf } from '../evaluation-web';
import { documentOf, type Found, showDocument } from './document-pages';

interface Taking<T> {
  readonly evaluationId: string;
  readonly form: string;
  readonly values: FormValues;
  readonly read: FormReading<T & { readonly document: string }>;
  readonly act: (value: T & { readonly document: string }, found: Found) => Promise<ActionOutcome>;
}

async function take<T>(web: EvaluationWeb, caller: Caller, { evaluationId, form, values, read, act }: Taking<T>): Promise<PageAnswer> {
  const asked = readForm(z.object({ document: id }), values);
  if ('errors' in asked) {
    await evaluationOf(web, caller, evaluationId);
    throw notFound();
  }
  const found = await documentOf(web, caller, evaluationId, asked.value.document);
  if ('errors' in read) return showDocument(web, caller, found, { form, values, errors: read.errors });
  const outcome = await act(read.value, found);
  const errors = obstacleOf(outcome);
  if (errors) return showDocument(web, caller, await documentOf(web, caller, evaluationId, read.value.document), { form, values, errors });
  const to = outcome.kind === 'done' && outcome.id !== undefined ? outcome.id : read.value.document;
  return { to: evaluationDocumentPath(evaluationId, to) };
}

const edited = editedDocument(8_000).extend({ document: id, leave: optionalText('去掉的名称', 2_000) });

/** Puts a draft better. */
export const writingPage = (web: EvaluationWeb): Page =>
  page({
    method: 'post',
    path: '/evaluations/{id}/writing',
    authorisation: { general: 'evaluate' },
    audit: 'writes through editDocument',
    params: idParams,
    handle({ params, form, caller }) {
      const values = parse(formValues, form, 'body');
      return take(web, caller, {
        evaluationId: params.id,
        form: 'edit',
        values,
        read: readForm(edited, values),
        act: ({ document: documentId, version, leave, ...text }, { document }) => {
          const left = new Set((leave ?? '').split('\n').map((line) => line.trim()));
          const named = document.named.filter(({ name }) => !left.has(name));
          return editDocument(web.database, caller, { evaluationId: params.id, documentId, version, edited: { ...text, named } });
        },
      });
    },
  });

const issued = issuedByPrefix.extend({ document: id });

/** Records that a document was issued. */
export const issuePage = (web: EvaluationWeb): Page =>
  page({
    method: 'post',
    path: '/evaluations/{id}/issue',
    authorisation: { general: 'issueEvaluation' },
    audit: 'writes through issueDocument',
    params: idParams,
    handle({ params, form, caller }) {
      const values = parse(formValues, form, 'body');
      return take(web, caller, {
        evaluationId: params.id,
        form: 'issue',
        values,
        read: readForm(issued, values),
        act: ({ document: documentId, prefix: register, number, issuedOn }) => {
          const day = civilDayOf(issuedOn);
          const printed = documentNumberText(register, civilDate(day).year, number);
          const request = { evaluationId: params.id, documentId, issuedOn: day, register, number, printed };
          return issueDocument(web.database, caller, request, web.documentLetters);
        },
      });
    },
  });

const corrected = z.discriminatedUnion(
  'action',
  [
    z.object({ document: id, action: z.literal('draft'), text: requiredText('更正的内容', 8_000) }),
    z.object({ document: id, action: z.literal('submit') }),
    editedDocument(8_000).extend({ document: id, action: z.literal('edit') }),
  ],
  '不认识这个办理',
);

/** Drafts a correction of what was issued, puts it better, and submits it. */
export const correctionsPage = (web: EvaluationWeb): Page =>
  page({
    method: 'post',
    path: '/evaluations/{id}/corrections',
    authorisation: { general: 'issueEvaluation' },
    audit: 'writes through draftCorrection, editCorrection, decideCorrection',
    params: idParams,
    handle({ params, form, caller }) {
      const values = parse(formValues, form, 'body');
      return take(web, caller, {
        evaluationId: params.id,
        form: values['action'] === 'edit' ? 'edit' : 'correct',
        values,
        read: readForm(corrected, values),
        act: (value, { document }) => {
          const of = { evaluationId: params.id, documentId: value.document };
          if (value.action === 'submit') return decideCorrection(web.database, caller, of, { decision: 'submit' });
          if (value.action === 'edit') {
            const { version, title, addressees, text } = value;
            const edited = { title, addressees, text, named: document.named };
            return editCorrection(web.database, caller, { ...of, version, edited });
          }
          return draftCorrection(web.database, caller, { ...of, text: value.text }, evaluationWriter);
        },
      });
    },
  });

const decided = z.discriminatedUnion(
  'decision',
  [
    z.object({ document: id, decision: z.literal('approve'), opinion: optionalText('审批意见', 500) }),
    z.object({ document: id, decision: z.literal('return'), opinion: requiredText('审批意见', 500) }),
  ],
  '只能批准或退回',
);

/** Approves a correction as one of two, or sends it back. */
export const correctionDecisionPage = (web: EvaluationWeb): Page =>
  page({
    method: 'post',
    path: '/evaluations/{id}/correction-decision',
    authorisation: { general: 'approveEvaluation' },
    audit: 'writes through decideCorrection',
    params: idParams,
    handle({ params, form, caller }) {
      const values = parse(formValues, form, 'body');
      return take(web, caller, {
        evaluationId: params.id,
        form: 'decide',
        values,
        read: readForm(decided, values),
        act: ({ document: documentId, ...decision }) =>
          decideCorrection(web.database, caller, { evaluationId: params.id, documentId }, decision),
      });
    },
  });
