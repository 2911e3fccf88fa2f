import { condition, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Advanced } from '../activities/contract/activities';
import { factsChangedSignal } from './contract/messages';

const SECOND_MS = 1_000;

/** A wait in whole seconds, rounded up and never none: the server's timers have no finer grain, and `condition(fn, 0)` would leave a patch marker. */
const wholeSeconds = (waitMs: number): number => Math.max(1, Math.ceil(waitMs / SECOND_MS)) * SECOND_MS;

/** What a clock drives: the advance, what to do with what it returns, and how to begin a new run with nothing but the row's id. */
export interface Clockwork<A extends Advanced> {
  readonly advance: (atMs: number) => Promise<A>;
  readonly onAdvanced: (advanced: A) => void;
  readonly startOver: () => Promise<never>;
}

/**
 * Runs `advance` at each instant it names and at each change of facts, until it says done. The only loop with a clock in the system.
 * A signal that arrives while a new run is being started is not kept: the new run's first advance reads the facts anyway.
 */
export async function durableClock<A extends Advanced>({ advance, onAdvanced, startOver }: Clockwork<A>): Promise<A> {
  let changed = false;
  setHandler(factsChangedSignal, () => {
    changed = true;
  });
  for (;;) {
    if (workflowInfo().continueAsNewSuggested) await startOver();
    changed = false;
    const advanced = await advance(Date.now());
    onAdvanced(advanced);
    if (advanced.done) return advanced;
    if (advanced.waitMs === undefined) await condition(() => changed);
    else await condition(() => changed, wholeSeconds(advanced.waitMs));
  }
}
