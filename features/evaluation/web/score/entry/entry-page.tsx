import { z } from 'zod';
import { sha256Of } from '../../../../../api/http/files/uploaded-file';
import { formPage } from '../../../../../api/http/input/form-page';
import type { FormValues } from '../../../../../api/http/input/read-form';
import { parse } from '../../../../../api/http/input/parse';
import { type Page, page } from '../../../../../api/http/page';
import { id, idParams } from '../../../../../api/http/schemas';
import type { ShownPage } from '../../../../../api/http/show-page';
import { MOST_UPLOAD_BYTES } from '../../../../assignment/rules/evidence/check-evidence';
import { SCORED_KINDS } from '../../../rules/score/score-list';
import { adjustScores } from '../../../use-cases/score/adjust-scores';
import type { ScoresOnPage } from '../../../use-cases/score/look-at-scores';
import { EVALUATIONS, scoreEntryPath, scoresPath } from '../../../words/evaluation-paths';
import { type EvaluationWeb, obstacleOf } from '../../evaluation-web';
import { scoresOf } from '../scores-pages';
import { ENTRY_ROWS, type EntryGrid, entryGrid, type EntryPart, pointsField, readEntry } from './entry-rows';
import type { Tried } from './entry-columns';
import { ENTRY, EntryView } from './entry-view';

const part = z.object({
  kind: z.enum(SCORED_KINDS, '单位不在可选范围内').optional(),
  unit: id.optional(),
  indicator: z.string('指标应为文字').max(40, '指标不在可选范围内').optional(),
  page: z.coerce.number('页数应为数字').int().min(1).max(10_000).default(1),
});
/** Two fields a row, and those below them. */
const MOST_FIELDS = 2 * ENTRY_ROWS + 20;

function show(
  found: ScoresOnPage,
  of: { readonly part: EntryPart; readonly done?: number | undefined; readonly tried?: Tried },
): ShownPage {
  const { done, tried } = of;
  return {
    title: ENTRY,
    section: EVALUATIONS,
    islands: ['grid-keys'],
    ...(done !== undefined && { message: `已提出 ${done} 条调整，由另一名考核人员确认以后才计。` }),
    ...(tried && { status: 422 }),
    body: <EntryView found={found} grid={entryGrid(found, of.part)} page={of.part.page} tried={tried} />,
  };
}

/** Points of one indicator for all units, or of all indicators for one unit, entered in a grid. */
export const scoreEntryPage = (web: EvaluationWeb): Page =>
  page({
    method: 'get',
    path: '/evaluations/{id}/score-entry',
    authorisation: { general: 'evaluate' },
    audit: 'reads',
    params: idParams,
    query: part.extend({ done: z.coerce.number().int().min(1).max(ENTRY_ROWS).optional().catch(undefined) }),
    handle: async ({ params, query: { done, ...of }, caller }) => show(await scoresOf(web, caller, params.id), { part: of, done }),
  });

/** Where the page goes on: where it was, or with the next page of units or the next unit. */
const nextOf = ({ next, unit }: EntryGrid, { page: at, ...of }: EntryPart): EntryPart =>
  unit ? { unit: next?.unitId ?? unit.unitId, page: 1 } : { ...of, page: at + 1 };

/** Adjusts the rows that were filled in, all of them or none; what was typed stays where something is wrong with it. */
export const scoreEntryForm = (web: EvaluationWeb): Page =>
  formPage({
    path: '/evaluations/{id}/score-entry',
    authorisation: { general: 'evaluate' },
    audit: 'writes through adjustScores',
    params: idParams,
    mostFields: MOST_FIELDS,
    mostUploadBytes: MOST_UPLOAD_BYTES,
    read: (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')),
    async handle({ params: { id: evaluationId }, values, read: filled, files, caller }) {
      const found = await scoresOf(web, caller, evaluationId);
      const of = parse(part, filled, 'body');
      const grid = entryGrid(found, of);
      if (!grid) return { to: scoresPath(evaluationId) };
      const after = values['then'] === 'next' ? nextOf(grid, of) : of;
      const { rows, given, evidence, files: checked, errors } = readEntry(grid, values, files);
      if (given.length === 0 && after !== of) return { to: scoreEntryPath(evaluationId, after) };
      const again = (wrong: FormValues) => show(found, { part: of, tried: { values, errors: wrong, hadFiles: files.length > 0 } });
      if (Object.keys(errors).length > 0) return again(errors);
      const hashed = checked.map((file) => ({ ...file, sha256: sha256Of(file) }));
      const refused = obstacleOf(await adjustScores(web.database, caller, { evaluationId, rows, evidence, files: hashed }));
      if (!refused) return { to: scoreEntryPath(evaluationId, after, rows.length) };
      const wrong = given.map(({ field }, at) => [pointsField(field), refused[`row-${at}`] ?? ''] as const);
      return again(Object.fromEntries(wrong.filter(([, message]) => message !== '')));
    },
  });
