import { bulletinWriter } from '../../features/bulletin/words/bulletin-writer';
import { campaignProcess } from '../../features/campaign/process';
import { noticeCycleProcess } from '../../features/cycle/process';
import { evaluationProcess } from '../../features/evaluation/process';
import { computeResult } from '../../features/evaluation/use-cases/results/compute-result';
import { evaluationWriter } from '../../features/evaluation/words/evaluation-writer';
import { taskProcess } from '../../features/supervision/process';
import type { DubanTransaction } from '../postgres/lists/features';
import { type DurableProcess, processRegistry } from './process';

/** The durable processes of the product, in the order in which they are started. Starter, relay, reconciler and replay test read this list and no other. */
export const processes = processRegistry<DurableProcess<DubanTransaction>>([
  taskProcess,
  campaignProcess,
  noticeCycleProcess(bulletinWriter),
  evaluationProcess({ writer: evaluationWriter, computeResult }),
]);
