import { z } from 'zod';
import { endpoint } from '../../../../api/http/endpoint';
import { may } from '../../../../core/access/may';
import { lookAtEvaluations } from '../../use-cases/views/look-at-evaluations';
import { EVALUATION_NAME } from '../../words/evaluation-words';
import type { EvaluationWeb } from '../evaluation-web';
import { evaluationRow, evaluationRowOf } from './evaluation-schemas';

/** GET /api/evaluations */
export const getEvaluations = (web: Pick<EvaluationWeb, 'database'>) =>
  endpoint({
    method: 'get',
    path: '/api/evaluations',
    tag: EVALUATION_NAME,
    summary: '本单位有份的考核，新的在前',
    authorisation: 'signedIn',
    audit: 'reads',
    response: z.object({ rows: z.array(evaluationRow) }),
    async handle({ caller }) {
      const isWorking = may('readEvaluation', caller.access);
      const evaluations = await lookAtEvaluations(web.database, caller.actor);
      return { rows: evaluations.map(({ evaluation, stage }) => evaluationRowOf(evaluation, isWorking ? stage : undefined)) };
    },
  });
