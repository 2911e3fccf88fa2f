import type { Caller } from '../../../api/http/caller';
import { obstacleAt } from '../../../api/http/input/document-input';
import { HttpProblem, notFound } from '../../../api/http/problem';
import type { WriteDocument } from '../../../core/documents/official-document';
import type { WritePdf } from '../../../core/documents/pdf';
import type { WriteWorkbook } from '../../../core/documents/workbook';
import type { CampaignQueries } from '../../campaign/use-cases/campaign-queries';
import type { DocumentLetterComposer } from '../use-cases/actions/announce-document';
import type { ActionOutcome, EvaluationDatabase } from '../use-cases/actions/evaluation-actions';
import { type EvaluationOnPage, lookAtEvaluation } from '../use-cases/views/look-at-evaluation';
import { evaluationRefusalWords } from '../words/evaluation-words';
import { adjustmentProblemText } from '../words/score/score-problems';

/** What the pages of evaluations work with. */
export interface EvaluationWeb {
  readonly database: EvaluationDatabase;
  readonly campaigns: CampaignQueries;
  readonly writeDocument: WriteDocument;
  readonly writePdf: WritePdf;
  readonly writeWorkbook: WriteWorkbook;
  readonly documentLetters: DocumentLetterComposer;
}

/** The evaluation as the caller sees it; 404 where he sees none. */
export async function evaluationOf({ database }: Pick<EvaluationWeb, 'database'>, caller: Caller, id: string): Promise<EvaluationOnPage> {
  const found = await lookAtEvaluation(database, caller, id);
  if (!found) throw notFound();
  return found;
}

/** What stood in the way of an action, at its field; undefined where it was done. A refusal is a problem of its own. */
export function obstacleOf(outcome: ActionOutcome): Readonly<Record<string, string>> | undefined {
  if (outcome.kind === 'done') return undefined;
  if (outcome.kind === 'notFound') throw notFound();
  if (outcome.kind === 'adjustments')
    return Object.fromEntries(outcome.problems.map(({ row, problem }) => [`row-${row}`, adjustmentProblemText(problem)]));
  if (outcome.kind !== 'refused') return obstacleAt(outcome);
  const { refusal } = outcome;
  throw new HttpProblem(refusal === 'own' || refusal === 'twice' ? 403 : 409, refusal, evaluationRefusalWords[refusal]);
}
