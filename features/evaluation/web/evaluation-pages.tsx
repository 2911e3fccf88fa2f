import { z } from 'zod';
import type { Caller } from '../../../api/http/caller';
import { formPage } from '../../../api/http/input/form-page';
import { readForm } from '../../../api/http/input/read-form';
import { type Page, page } from '../../../api/http/page';
import { notAllowed } from '../../../api/http/problem';
import { id, idParams, requiredText } from '../../../api/http/schemas';
import type { ShownPage } from '../../../api/http/show-page';
import type { EnteredForm } from '../../../api/ui/forms/entered-form';
import { may } from '../../../core/access/may';
import { answerStatement, askRevision, finishScoring, nominate, stateCase, withdrawNomination } from '../use-cases/actions/cases';
import { decideEvaluation, submitEvaluation } from '../use-cases/actions/documents';
import type { ActionOutcome, EvaluationDatabase } from '../use-cases/actions/evaluation-actions';
import type { EvaluationOnPage } from '../use-cases/views/look-at-evaluation';
import { EVALUATIONS, evaluationPath } from '../words/evaluation-paths';
import { approverDecision, type EvaluationFormRoute, typedIn } from './evaluation-form';
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

interface EvaluationForm<F extends z.ZodType> extends EvaluationFormRoute<F> {
  /** Whether it is this reader's business at all, whatever the form says. */
  readonly isHis?: (found: EvaluationOnPage, caller: Caller) => boolean;
  readonly act: (database: EvaluationDatabase, caller: Caller, evaluationId: string, value: z.output<F>) => Promise<ActionOutcome>;
}

/** A form of the page of an evaluation: what is wrong with it comes back in its place. */
const evaluationForm =
  <F extends z.ZodType>({ form, fields, isHis, act, ...route }: EvaluationForm<F>) =>
  (web: EvaluationWeb): Page =>
    formPage({
      ...route,
      params: idParams,
      read: (values) => readForm(fields, values),
      async handle({ params: { id: evaluationId }, values, read, caller }) {
        const found = await evaluationOf(web, caller, evaluationId);
        if (isHis?.(found, caller) === false) throw notAllowed();
        const errors = 'errors' in read ? read.errors : obstacleOf(await act(web.database, caller, evaluationId, read.value));
        if (!errors) return { to: evaluationPath(evaluationId) };
        return show(found, caller, { ...typedIn(form, values), errors });
      },
    });

const evaluating = z.discriminatedUnion(
  'action',
  [z.object({ action: z.enum(['finish', 'submit']) }), z.object({ action: z.literal('revise'), reason: requiredText('理由', 200) })],
  '不认识这个办理',
);

/** What the evaluators do with the whole: scores done, a new freeze, submission. */
export const evaluatingPage = evaluationForm({
  path: '/evaluations/{id}/evaluating',
  authorisation: { general: 'evaluate' },
  audit: 'writes through finishScoring, askRevision, submitEvaluation',
  form: 'revise',
  fields: evaluating,
  act(database, caller, evaluationId, value) {
    if (value.action === 'revise') return askRevision(database, caller, { evaluationId, reason: value.reason });
    return (value.action === 'finish' ? finishScoring : submitEvaluation)(database, caller, evaluationId);
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
export const nominationsPage = evaluationForm({
  path: '/evaluations/{id}/nominations',
  authorisation: { action: 'nominate' },
  audit: 'writes through nominate, withdrawNomination',
  form: 'nominate',
  fields: nomination,
  isHis: ({ nominating }) => nominating.length > 0,
  act: (database, caller, evaluationId, value) =>
    value.action === 'withdraw'
      ? withdrawNomination(database, caller, { evaluationId, nominationId: value.nomination })
      : nominate(database, caller, { evaluationId, ...value.person, mark: value.mark, reason: value.reason }),
});

/** A unit states its case. */
export const statementsPage = evaluationForm({
  path: '/evaluations/{id}/statements',
  authorisation: { action: 'stateCase' },
  audit: 'writes through stateCase',
  form: ({ statement = '' }) => `state-${statement}`,
  fields: z.object({ statement: id, text: requiredText('陈述', 4_000) }),
  isHis: ({ statements }, { access }) => statements.some(({ unitId }) => may('stateCase', access, unitId)),
  act: (database, caller, evaluationId, { statement: statementId, text }) =>
    stateCase(database, caller, { evaluationId, statementId, text }),
});

/** An evaluator answers a statement. */
export const answersPage = evaluationForm({
  path: '/evaluations/{id}/answers',
  authorisation: { general: 'answerStatement' },
  audit: 'writes through answerStatement',
  form: ({ statement = '' }) => `answer-${statement}`,
  fields: z.object({ statement: id, answer: requiredText('答复', 2_000), upheld: z.enum(['yes', 'no'], '请选采纳或者不采纳') }),
  act: (database, caller, evaluationId, { statement: statementId, answer, upheld }) =>
    answerStatement(database, caller, { evaluationId, statementId, answer, isUpheld: upheld === 'yes' }),
});

/** An approver approves as one of two, or sends back. */
export const decisionPage = evaluationForm({
  path: '/evaluations/{id}/decision',
  authorisation: { general: 'approveEvaluation' },
  audit: 'writes through decideEvaluation',
  form: 'decide',
  fields: approverDecision,
  act: decideEvaluation,
});
