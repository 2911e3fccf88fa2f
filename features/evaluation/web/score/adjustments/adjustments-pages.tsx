import { z } from 'zod';
import type { Caller } from '../../../../../api/http/caller';
import { formPage } from '../../../../../api/http/input/form-page';
import { type FormValues, readForm } from '../../../../../api/http/input/read-form';
import { type Page, page } from '../../../../../api/http/page';
import { notFound } from '../../../../../api/http/problem';
import { id, idParams, optionalText, requiredText } from '../../../../../api/http/schemas';
import type { ShownPage } from '../../../../../api/http/show-page';
import type { EnteredForm } from '../../../../../api/ui/forms/entered-form';
import { SERVED } from '../../../../assignment/rules/evidence/evidence-kind';
import { decideAdjustments } from '../../../use-cases/score/adjust-scores';
import { lookAtAdjustmentFile, type ScoresOnPage } from '../../../use-cases/score/look-at-scores';
import { adjustmentsPath, EVALUATIONS, scoresPath } from '../../../words/evaluation-paths';
import { type EvaluationWeb, obstacleOf } from '../../evaluation-web';
import { scoresOf } from '../scores-pages';
import { ADJUSTMENT_ROWS, ADJUSTMENTS, AdjustmentsView, chosenField } from './adjustments-view';

const show = (found: ScoresOnPage, { access }: Caller, at: { readonly page: number; readonly entered?: EnteredForm }): ShownPage => ({
  title: ADJUSTMENTS,
  section: EVALUATIONS,
  body: <AdjustmentsView {...{ found, access }} {...at} />,
  ...(at.entered && { status: 422 }),
});

/** What was adjusted in the sheet, for those who work on the evaluation. */
export const adjustmentsPage = (web: EvaluationWeb): Page =>
  page({
    method: 'get',
    path: '/evaluations/{id}/adjustments',
    authorisation: { general: 'readEvaluation' },
    audit: 'reads',
    params: idParams,
    query: z.object({ page: z.coerce.number('页数应为数字').int().min(1).max(10_000).default(1) }),
    handle: async ({ params, query, caller }) => show(await scoresOf(web, caller, params.id), caller, query),
  });

const decided = z.discriminatedUnion(
  'decision',
  [
    z.object({ decision: z.literal('confirm'), opinion: optionalText('意见', 500) }),
    z.object({ decision: z.literal('refuse'), opinion: requiredText('意见', 500) }),
  ],
  '只能确认或者退回',
);
/** A second evaluator confirms adjustments, or sends them back, all that were chosen or none. */
export const adjustmentDecisionsPage = (web: EvaluationWeb): Page =>
  formPage({
    path: '/evaluations/{id}/adjustment-decisions',
    authorisation: { general: 'evaluate' },
    audit: 'writes through decideAdjustments',
    params: idParams,
    mostFields: ADJUSTMENT_ROWS + 10,
    read: (values) => readForm(decided, values),
    async handle({ params: { id: evaluationId }, values, read, caller }) {
      const found = await scoresOf(web, caller, evaluationId);
      const again = (errors: FormValues) => show(found, caller, { page: 1, entered: { form: 'decide', values, errors } });
      if ('errors' in read) return again(read.errors);
      const adjustmentIds = found.adjustments.map(({ id: one }) => one).filter((one) => chosenField(one) in values);
      if (adjustmentIds.length === 0) return again({ opinion: '请选要确认或者退回的调整' });
      const { decision, opinion } = read.value;
      const errors = obstacleOf(
        await decideAdjustments(web.database, caller, { evaluationId, adjustmentIds, isConfirmed: decision === 'confirm', opinion }),
      );
      return errors ? again(errors) : { to: adjustmentsPath(evaluationId) };
    },
  });

/** A file that evidences an adjustment, for whoever is shown the adjustment. */
export const adjustmentFile = (web: EvaluationWeb): Page =>
  page({
    method: 'get',
    path: '/evaluations/{id}/evidence',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query: z.object({ file: id.optional() }),
    async handle({ params, query: { file }, caller }) {
      if (file === undefined) {
        await scoresOf(web, caller, params.id);
        return { to: scoresPath(params.id) };
      }
      const found = await lookAtAdjustmentFile(web.database, caller, params.id, file);
      if (!found) throw notFound();
      return { file: { name: found.name, ...SERVED[found.kind], content: found.bytes } };
    },
  });
