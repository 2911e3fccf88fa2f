import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { editedDocument, issuedByPrefix } from '../../../../api/http/input/document-input';
import { formPage } from '../../../../api/http/input/form-page';
import { readForm } from '../../../../api/http/input/read-form';
import type { Page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { id, idParams, optionalText, requiredText } from '../../../../api/http/schemas';
import { civilDate, civilDayOf } from '../../../../core/calendar/civil-day';
import { documentNumberText } from '../../../bulletin/words/bulletin-words';
import {
  decideCorrection,
  type DocumentOfEvaluation,
  draftCorrection,
  editCorrection,
  editDocument,
  issueDocument,
  submitCorrection,
} from '../../use-cases/actions/documents';
import type { ActionOutcome } from '../../use-cases/actions/evaluation-actions';
import { evaluationDocumentPath } from '../../words/evaluation-paths';
import { evaluationWriter } from '../../words/evaluation-writer';
import { evaluationOf, type EvaluationWeb, obstacleOf } from '../evaluation-web';
import { approverDecision, type EvaluationFormRoute, typedIn } from '../evaluation-form';
import { documentOf, type Found, showDocument } from './document-pages';

interface DocumentForm<F extends z.ZodType> extends EvaluationFormRoute<F> {
  readonly act: (web: EvaluationWeb, caller: Caller, of: DocumentOfEvaluation, value: z.output<F>, found: Found) => Promise<ActionOutcome>;
}

/** A form of the page of a document, which names the document: what is wrong with it comes back in its place. */
const documentFormPage =
  <F extends z.ZodType>({ form, fields, act, ...route }: DocumentForm<F>) =>
  (web: EvaluationWeb): Page =>
    formPage({
      ...route,
      params: idParams,
      read: (values) => ({ asked: readForm(z.object({ document: id }), values), read: readForm(fields, values) }),
      async handle({ params: { id: evaluationId }, values, read: { asked, read }, caller }) {
        if ('errors' in asked) {
          await evaluationOf(web, caller, evaluationId);
          throw notFound();
        }
        const of = { evaluationId, documentId: asked.value.document };
        const find = (): Promise<Found> => documentOf(web, caller, of.evaluationId, of.documentId);
        const entered = typedIn(form, values);
        const found = await find();
        if ('errors' in read) return showDocument(web, caller, found, { ...entered, errors: read.errors });
        const outcome = await act(web, caller, of, read.value, found);
        const errors = obstacleOf(outcome);
        if (errors) return showDocument(web, caller, await find(), { ...entered, errors });
        const to = outcome.kind === 'done' && outcome.id !== undefined ? outcome.id : of.documentId;
        return { to: evaluationDocumentPath(evaluationId, to) };
      },
    });

/** Puts a draft better. */
export const writingPage = documentFormPage({
  path: '/evaluations/{id}/writing',
  authorisation: { general: 'evaluate' },
  audit: 'writes through editDocument',
  form: 'edit',
  fields: editedDocument(8_000).extend({ leave: optionalText('去掉的名称', 2_000) }),
  act(web, caller, of, { version, leave, ...text }, { document }) {
    const left = new Set((leave ?? '').split('\n').map((line) => line.trim()));
    const named = document.named.filter(({ name }) => !left.has(name));
    return editDocument(web.database, caller, { ...of, version, edited: { ...text, named } });
  },
});

/** Records that a document was issued. */
export const issuePage = documentFormPage({
  path: '/evaluations/{id}/issue',
  authorisation: { general: 'issueEvaluation' },
  audit: 'writes through issueDocument',
  form: 'issue',
  fields: issuedByPrefix,
  act(web, caller, of, { prefix: register, number, issuedOn: day }) {
    const issuedOn = civilDayOf(day);
    const printed = documentNumberText(register, civilDate(issuedOn).year, number);
    return issueDocument(web.database, caller, { ...of, issuedOn, register, number, printed }, web.documentLetters);
  },
});

const corrected = z.discriminatedUnion(
  'action',
  [
    z.object({ action: z.literal('draft'), text: requiredText('更正的内容', 8_000) }),
    z.object({ action: z.literal('submit') }),
    editedDocument(8_000).extend({ action: z.literal('edit') }),
  ],
  '不认识这个办理',
);

/** Drafts a correction of what was issued, puts it better, and submits it. */
export const correctionsPage = documentFormPage({
  path: '/evaluations/{id}/corrections',
  authorisation: { general: 'issueEvaluation' },
  audit: 'writes through draftCorrection, editCorrection, submitCorrection',
  form: ({ action }) => (action === 'edit' ? 'edit' : 'correct'),
  fields: corrected,
  act(web, caller, of, value, { document }) {
    switch (value.action) {
      case 'draft':
        return draftCorrection(web.database, caller, { ...of, text: value.text }, evaluationWriter);
      case 'submit':
        return submitCorrection(web.database, caller, of, web.documentLetters);
      case 'edit': {
        const { version, title, addressees, text } = value;
        return editCorrection(web.database, caller, { ...of, version, edited: { title, addressees, text, named: document.named } });
      }
    }
  },
});

/** Approves a correction as one of two, or sends it back. */
export const correctionDecisionPage = documentFormPage({
  path: '/evaluations/{id}/correction-decision',
  authorisation: { general: 'approveEvaluation' },
  audit: 'writes through decideCorrection',
  form: 'decide',
  fields: approverDecision,
  act: (web, caller, of, decision) => decideCorrection(web.database, caller, of, decision),
});
