import { z } from 'zod';
import type { Caller } from '../../../../api/http/caller';
import { XLSX } from '../../../../api/http/files/file-types';
import { type Page, page } from '../../../../api/http/page';
import { notFound } from '../../../../api/http/problem';
import { id, idParams } from '../../../../api/http/schemas';
import type { ShownPage } from '../../../../api/http/show-page';
import { SCORED_KINDS } from '../../rules/score/score-list';
import { lookAtScores, type ScoresOnPage } from '../../use-cases/score/look-at-scores';
import { EVALUATIONS, scoresPath } from '../../words/evaluation-paths';
import { adjustmentSheets, scoreSheets } from '../../words/score/score-sheets';
import { SCORE_SHEET } from '../../words/score/score-words';
import type { EvaluationWeb } from '../evaluation-web';
import { ScoresView, type SheetPart } from './scores-view';

/** The sheet as the caller sees it; 404 where he sees no such evaluation. */
export async function scoresOf({ database }: Pick<EvaluationWeb, 'database'>, caller: Caller, id: string): Promise<ScoresOnPage> {
  const found = await lookAtScores(database, caller, id);
  if (!found) throw notFound();
  return found;
}

const showScores = (found: ScoresOnPage, { access }: Caller, part: SheetPart): ShownPage => ({
  title: SCORE_SHEET,
  section: EVALUATIONS,
  body: <ScoresView {...{ found, access, part }} />,
});

const query = z.object({
  kind: z.enum(SCORED_KINDS, '单位不在可选范围内').optional(),
  unit: id.optional(),
  indicator: z.string('指标应为文字').max(40, '指标不在可选范围内').optional(),
  page: z.coerce.number('页数应为数字').int().min(1).max(10_000).default(1),
});

/** 评分表: of an evaluation, for whoever works on it; a unit sees its own rows once it was shown its results. */
export const scoresPage = (web: EvaluationWeb): Page =>
  page({
    method: 'get',
    path: '/evaluations/{id}/scores',
    authorisation: 'signedIn',
    audit: 'reads',
    params: idParams,
    query,
    handle: async ({ params, query: part, caller }) => showScores(await scoresOf(web, caller, params.id), caller, part),
  });

/** The sheet as a workbook, for those who work on the evaluation. */
export const scoresFile = (web: EvaluationWeb): Page =>
  page({
    method: 'get',
    path: '/evaluations/{id}/score-file',
    authorisation: { general: 'readEvaluation' },
    audit: 'reads',
    params: idParams,
    async handle({ params, caller }) {
      const { evaluation, list, scores, adjustments } = await scoresOf(web, caller, params.id);
      if (!list || scores.length === 0) return { to: scoresPath(params.id) };
      const title = `${evaluation.year}年年终考核`;
      const content = await web.writeWorkbook([
        ...scoreSheets(list, scores, { title, cutOffDay: evaluation.cutOffDay }),
        ...adjustmentSheets(list, adjustments, title),
      ]);
      return { file: { name: `${title}${SCORE_SHEET}.xlsx`, type: XLSX, content } };
    },
  });
