import { z } from 'zod';
import type { Caller } from '../../../api/http/caller';
import { type FormReading, type FormValues, formValues, readForm } from '../../../api/http/input/read-form';
import { parse } from '../../../api/http/input/parse';
import { type Page, page, type PageAnswer } from '../../../api/http/page';
import { notAllowed } from '../../../api/http/problem';
import { id, idParams, optionalText, requiredText } from '../../../api/http/schemas';
import type { ShownPage } from '../../../api/http/show-page';
import type { EnteredForm } from '../../../api/ui/forms/entered-form';
import { may } from '../../../core/access/may';
import { answerStatement, askRevision, finishScoring, nominate, stateCase, withdrawNomination } from '../use-cases/actions/cases';
import { decideEvaluation, submitEvaluation } from '../use-cases/actions/documents';
import type { ActionOutcome } from '../use-cases/actions/evaluation-actions';
import type { EvaluationOnPage } from '../use-cases/views/look-at-evaluation';
import { EVALUATIONS, evaluationPath } from '../words/evaluation-paths';
import { EvaluationView } from './evaluation-view';
import { evaluationOf, type EvaluationWeb, obstacleOf } from './evaluation-web';

function show(found: EvaluationOnPage, { access }: Caller, entered?: EnteredForm): ShownPage {
  const body = <EvaluationView found={found} of={{ access, entered }} />;
  return { title: found.evaluation.title, section: EVALUATIONS, body, ...(entered && { status: 422 }) };
}

/** 考核: one evaluation, for whoever has a part in it. */
export const evaluationPage = (web: EvaluationWeb): Page =>
  page({
    method: 'get',
    path: '/evaluations/{id}',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    handle: async ({ params, caller }) => show(await evaluationOf(web, caller, params.id), caller),
  });

interface Taking<T> {
  /** Whether it is this reader's business at all, whatever the form says. */
  readonly isHis?: ((found: EvaluationOnPage) => boolean) | undefined;
  readonly evaluationId: string;
  readonly form: string;
  readonly values: FormValues;
  readonly read: FormReading<T>;
  readonly act: (value: T) => Promise<ActionOutcome>;
}

/** Takes a form: what is wrong with it comes back in its place. */
async function take<T>(
  web: EvaluationWeb,
  caller: Caller,
  { evaluationId, isHis, form, values, read, act }: Taking<T>,
): Promise<PageAnswer> {
  const found = await evaluationOf(web, caller, evaluationId);
  if (isHis?.(found) === false) throw notAllowed();
  const errors = 'errors' in read ? read.errors : obstacleOf(await act(read.value));
  return errors ? show(found, caller, { form, values, errors }) : { to: evaluationPath(evaluationId) };
}

const evaluating = z.discriminatedUnion(
  'action',
  [z.object({ action: z.enum(['finish', 'submit']) }), z.object({ action: z.literal('revise'), reason: requiredText('理由', 200) })],
  '不认识这个办理',
);

/** What the evaluators do with the whole: scores done, a new freeze, submission. */
export const evaluatingPage = (web: EvaluationWeb): Page =>
  page({
    method: 'post',
    path: '/evaluations/{id}/evaluating',
    authorisation: { general: 'evaluate' },
    audit: 'writes through finishScoring, askRevision, submitEvaluation',
    params: idParams,
    handle({ params, form, caller }) {
      const values = parse(formValues, form, 'body');
      return take(web, caller, {
        evaluationId: params.id,
        form: 'revise',
        values,
        read: readForm(evaluating, values),
        act: (value) => {
          if (value.action === 'revise') return askRevision(web.database, caller, { evaluationId: params.id, reason: value.reason });
          return (value.action === 'finish' ? finishScoring : submitEvaluation)(web.database, caller, params.id);
        },
      });
    },
  });

const nomination = z.discriminatedUnion(
  'action',
  [
    z.object({
      action: z.literal('nominate'),
      person: z
        .string('请选择人员')
        .regex(/^[\da-f-]{36} [\da-f-]{36}$/, '请选择人员')
        .transform((text) => ({ unitId: text.slice(0, 36), personId: text.slice(37) })),
      mark: z.enum(['commendation', 'criticism'], '请选表扬或者批评'),
      reason: requiredText('理由', 500),
    }),
    z.object({ action: z.literal('withdraw'), nomination: id }),
  ],
  '不认识这个办理',
);

/** A unit nominates a person, or takes a nomination back. */
export const nominationsPage = (web: EvaluationWeb): Page =>
  page({
    method: 'post',
    path: '/evaluations/{id}/nominations',
    authorisation: { action: 'nominate' },
    audit: 'writes through nominate, withdrawNomination',
    params: idParams,
    handle({ params, form, caller }) {
      const values = parse(formValues, form, 'body');
      return take(web, caller, {
        evaluationId: params.id,
        isHis: ({ nominating }) => nominating.length > 0,
        form: 'nominate',
        values,
        read: readForm(nomination, values),
        act: (value) =>
          value.action === 'withdraw'
            ? withdrawNomination(web.database, caller, { evaluationId: params.id, nominationId: value.nomination })
            : nominate(web.database, caller, { evaluationId: params.id, ...value.person, mark: value.mark, reason: value.reason }),
      });
    },
  });

const stated = z.object({ statement: id, text: requiredText('陈述', 4_000) });

/** A unit states its case. */
export const statementsPage = (web: EvaluationWeb): Page =>
  page({
    method: 'post',
    path: '/evaluations/{id}/statements',
    authorisation: { action: 'stateCase' },
    audit: 'writes through stateCase',
    params: idParams,
    handle({ params, form, caller }) {
      const values = parse(formValues, form, 'body');
      return take(web, caller, {
        evaluationId: params.id,
        isHis: ({ statements }) => statements.some(({ unitId }) => may('stateCase', caller.access, unitId)),
        form: `state-${values['statement'] ?? ''}`,
        values,
        read: readForm(stated, values),
        act: ({ statement: statementId, text }) => stateCase(web.database, caller, { evaluationId: params.id, statementId, text }),
      });
    },
  });

const answered = z.object({ statement: id, answer: requiredText('答复', 2_000), upheld: z.enum(['yes', 'no'], '请选采纳或者不采纳') });

/** An evaluator answers a statement. */
export const answersPage = (web: EvaluationWeb): Page =>
  page({
    method: 'post',
    path: '/evaluations/{id}/answers',
    authorisation: { general: 'answerStatement' },
    audit: 'writes through answerStatement',
    params: idParams,
    handle({ params, form, caller }) {
      const values = parse(formValues, form, 'body');
      return take(web, caller, {
        evaluationId: params.id,
        form: `answer-${values['statement'] ?? ''}`,
        values,
        read: readForm(answered, values),
        act: ({ statement: statementId, answer, upheld }) =>
          answerStatement(web.database, caller, { evaluationId: params.id, statementId, answer, isUpheld: upheld === 'yes' }),
      });
    },
  });

const decided = z.discriminatedUnion(
  'decision',
  [
    z.object({ decision: z.literal('approve'), opinion: optionalText('审批意见', 500) }),
    z.object({ decision: z.literal('return'), opinion: requiredText('审批意见', 500) }),
  ],
  '只能批准或退回',
);

/** An approver approves as one of two, or sends back. */
export const decisionPage = (web: EvaluationWeb): Page =>
  page({
    method: 'post',
    path: '/evaluations/{id}/decision',
    authorisation: { general: 'approveEvaluation' },
    audit: 'writes through decideEvaluation',
    params: idParams,
    handle({ params, form, caller }) {
      const values = parse(formValues, form, 'body');
      return take(web, caller, {
        evaluationId: params.id,
        form: 'decide',
        values,
        read: readForm(decided, values),
        act: (value) => decideEvaluation(web.database, caller, params.id, value),
      });
    },
  });
