import { continueAsNew, setCurrentDetails } from '@temporalio/workflow';
import type { EvaluationAdvanced } from '../features/evaluation/rules/plan-evaluation';
import type { EvaluationStage } from '../features/evaluation/rules/stages';
import { advanceEvaluation } from './activities';
import type { EvaluationInput } from './contract/workflows';
import { durableClock } from './durable-clock';

/** What operators read beside a running evaluation. */
const details = ({ title, stage, unsettled }: EvaluationAdvanced): string => `**${title}**\n\nstage ${stage} · windows open ${unsettled}`;

/**
 * The evaluation of a notice's year (年终考核). It keeps time and nothing else: each stage is a fact, taken by the advance that finds it due, so that a run that was
 * ended at any stage goes on where the facts are. What an approver sends back stays before the approval until it is submitted again.
 */
export async function evaluationWorkflow({ evaluationId }: EvaluationInput): Promise<void> {
  const past = (stage: EvaluationStage): Promise<EvaluationAdvanced> =>
    durableClock<EvaluationAdvanced>({
      advance: (atMs) => advanceEvaluation({ evaluationId, atMs, stage }),
      onAdvanced: (advanced) => setCurrentDetails(details(advanced)),
      startOver: () => continueAsNew<typeof evaluationWorkflow>({ evaluationId }),
    });

  // At 24:00 of the cut-off the figures are frozen; evaluators fill in the score sheet.
  await past('figures');
  await past('scoring');
  // Units nominate persons, until their window is over.
  await past('nominations');
  // What is proposed is previewed; each unit that would be criticised is shown its draft and may state its case, and each statement is answered.
  await past('preview');
  await past('statements');
  // Two persons approve, or one sends it back; then a person issues each document, and the file is archived.
  await past('approval');
  await past('issue');
}
