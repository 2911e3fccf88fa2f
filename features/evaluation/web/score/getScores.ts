import { z } from 'zod';
import { endpoint } from '../../../../api/http/endpoint';
import { id, idParams } from '../../../../api/http/schemas';
import { SCORED_KINDS } from '../../rules/score/score-list';
import type { IndicatorScore, UnitScore } from '../../rules/score/unit-score';
import { EVALUATION_NAME } from '../../words/evaluation-words';
import type { EvaluationWeb } from '../evaluation-web';
import { scoresOf } from './scores-pages';

const points = z.int().meta({ description: '百分之一分：4000 是 40 分' });
const kind = z.enum(SCORED_KINDS);
const score = z.object({
  indicator: z.string(),
  state: z.enum(['scored', 'nothingOwed', 'noFigures', 'notReported', 'notScored']),
  automatic: points.nullable(),
  adjusted: points,
  points: points.nullable(),
  entryIds: z.array(id),
  obligationIds: z.array(id),
  cycleIds: z.array(id).meta({ description: '公示的各期' }),
});
const unit = z.object({ unitId: id, name: z.string(), kind, points, outOf: points, isComplete: z.boolean(), indicators: z.array(score) });

const scoreOf = ({
  key,
  state,
  automatic,
  adjusted,
  points: of,
  entryIds,
  obligationIds,
  rounds,
}: IndicatorScore): z.input<typeof score> => ({
  indicator: key,
  state,
  automatic: automatic ?? null,
  adjusted,
  points: of ?? null,
  entryIds: [...(entryIds ?? [])],
  obligationIds: [...(obligationIds ?? [])],
  cycleIds: (rounds ?? []).map(({ cycleId }) => cycleId),
});
const unitOf = ({ unitId, name, kind: of, points: sum, outOf, isComplete, indicators }: UnitScore): z.input<typeof unit> => ({
  unitId,
  name,
  kind: of,
  points: sum,
  outOf,
  isComplete,
  indicators: indicators.map(scoreOf),
});

/** GET /api/evaluations/{id}/scores */
export const getScores = (web: EvaluationWeb) =>
  endpoint({
    method: 'get',
    path: '/api/evaluations/{id}/scores',
    tag: EVALUATION_NAME,
    summary: '一次年终考核的评分表',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    response: z.object({
      version: z.int().nullable().meta({ description: '评分指标第几版；没有评分指标的为空' }),
      isFrozen: z.boolean(),
      indicators: z.array(
        z.object({ key: z.string(), title: z.string(), clause: z.string(), appliesTo: z.array(kind), weight: points, cap: points }),
      ),
      units: z.array(unit),
    }),
    async handle({ params, caller }) {
      const { list, isFrozen, scores } = await scoresOf(web, caller, params.id);
      const indicators = (list?.indicators ?? []).map(({ key, title, clause, appliesTo, weight, cap }) => ({
        key,
        title,
        clause,
        appliesTo: [...appliesTo],
        weight,
        cap,
      }));
      return { version: list?.version ?? null, isFrozen, indicators, units: scores.map(unitOf) };
    },
  });
