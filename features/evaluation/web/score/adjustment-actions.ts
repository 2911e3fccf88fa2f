import { z } from 'zod';
import { formPage } from '../../../../api/http/input/form-page';
import { parse } from '../../../../api/http/input/parse';
import { readForm } from '../../../../api/http/input/read-form';
import type { Page } from '../../../../api/http/page';
import { id, idParams, optionalText, requiredText } from '../../../../api/http/schemas';
import { adjustScore, decideAdjustment } from '../../use-cases/score/adjust-scores';
import { scoresPath, scoreSourcePath } from '../../words/evaluation-paths';
import { readPoints } from '../../words/score/score-words';
import { type EvaluationWeb, obstacleOf } from '../evaluation-web';
import { scoresOf, showScores } from './scores-pages';
import { showSource, sourceOf } from './source-page';

const POINTS = '请填写加减多少分，形如 +1.5 或 -2，最多两位小数';

const adjusted = z.object({
  points: z
    .string(POINTS)
    .max(10, POINTS)
    .transform((text, context) => {
      const points = readPoints(text);
      if (points !== undefined) return points;
      context.addIssue({ code: 'custom', message: POINTS });
      return z.NEVER;
    }),
  reason: requiredText('理由', 500),
  evidence: requiredText('依据', 1_000),
});
const about = z.object({ unit: id, indicator: requiredText('指标', 40) });

/** An evaluator gives or takes points. */
export const adjustmentsPage = (web: EvaluationWeb): Page =>
  formPage({
    path: '/evaluations/{id}/adjustments',
    authorisation: { general: 'evaluate' },
    audit: 'writes through adjustScore',
    params: idParams,
    read: (values) => readForm(adjusted, values),
    async handle({ params, values, read, caller }) {
      await scoresOf(web, caller, params.id);
      const { unit: unitId, indicator } = parse(about, values, 'body');
      const source = await sourceOf(web, caller, params.id, unitId, indicator);
      const errors =
        'errors' in read
          ? read.errors
          : obstacleOf(await adjustScore(web.database, caller, { evaluationId: params.id, unitId, indicator, ...read.value }));
      if (errors) return showSource(source, caller, { form: 'adjust', values, errors });
      return { to: `${scoreSourcePath(params.id, unitId, indicator)}#adjustments` };
    },
  });

const decided = z.discriminatedUnion(
  'decision',
  [
    z.object({ adjustment: id, decision: z.literal('confirm'), opinion: optionalText('意见', 500) }),
    z.object({ adjustment: id, decision: z.literal('refuse'), opinion: requiredText('意见', 500) }),
  ],
  '只能确认或者退回',
);

/** A second evaluator confirms an adjustment, or sends it back. */
export const adjustmentDecisionsPage = (web: EvaluationWeb): Page =>
  formPage({
    path: '/evaluations/{id}/adjustment-decisions',
    authorisation: { general: 'evaluate' },
    audit: 'writes through decideAdjustment',
    params: idParams,
    read: (values) => readForm(decided, values),
    async handle({ params, values, read, caller }) {
      const found = await scoresOf(web, caller, params.id);
      const act = async (value: z.output<typeof decided>) =>
        obstacleOf(
          await decideAdjustment(web.database, caller, {
            evaluationId: params.id,
            adjustmentId: value.adjustment,
            isConfirmed: value.decision === 'confirm',
            opinion: value.opinion,
          }),
        );
      const errors = 'errors' in read ? read.errors : await act(read.value);
      if (errors) return showScores(found, caller, { page: 1 }, { form: `decide-${values['adjustment'] ?? ''}`, values, errors });
      return { to: scoresPath(params.id) };
    },
  });
