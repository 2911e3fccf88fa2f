import { continueAsNew, setCurrentDetails } from '@temporalio/workflow';
import type { CycleAdvanced, CycleStage } from '../features/cycle/rules/plan-cycle';
import { advanceCycle } from './activities';
import type { NoticeCycleInput } from './contract/workflows';
import { durableClock } from './durable-clock';

/** What operators read beside a running cycle. */
const details = ({ title, stage, villages, owed }: CycleAdvanced): string =>
  `**${title}**\n\nstage ${stage} · recorded ${villages - owed} of ${villages}`;

/**
 * One round of the public posting (公示周期), from the end of its month until its bulletin is issued. It keeps time and nothing else: each stage is a fact, taken by
 * the advance that finds it due, so that a run that was ended at any stage goes on where the facts are.
 */
export async function noticeCycleWorkflow({ cycleId }: NoticeCycleInput): Promise<void> {
  const past = (stage: CycleStage): Promise<CycleAdvanced> =>
    durableClock<CycleAdvanced>({
      advance: (atMs) => advanceCycle({ cycleId, atMs, stage }),
      onAdvanced: (advanced) => setCurrentDetails(details(advanced)),
      startOver: () => continueAsNew<typeof noticeCycleWorkflow>({ cycleId }),
    });

  // The tax bureau delivers last month's roster, and the sheets are made from it; when it does not come, the postings go on without it.
  await past('roster');
  // Townships post and record their villages until 24:00 of the day; then the list of who has not is fixed.
  await past('posting');
  // The figures are frozen and the bulletin is drafted from them.
  await past('drafting');
  // Persons approve and issue it; then the round is archived.
  await past('approval');
}
