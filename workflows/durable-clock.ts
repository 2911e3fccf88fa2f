import { condition, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Step } from '../activities/contract/steps';
import { factsChangedSignal } from './contract/messages';

const SECOND_MS = 1_000;

/** A wait in whole seconds, rounded up and never none: the server's timers have no finer grain, and `condition(fn, 0)` would leave a patch marker. */
const wholeSeconds = (waitMs: number): number => Math.max(1, Math.ceil(waitMs / SECOND_MS)) * SECOND_MS;

/** What a clock drives: the step, what to do with its outcome, and how to begin a new run with nothing but the row's id. */
export interface Clockwork<S extends Step> {
  readonly advance: (atMs: number) => Promise<S>;
  readonly onStep: (step: S) => void;
  readonly startOver: () => Promise<never>;
}

/**
 * Runs `advance` at each instant it names and at each change of facts, until it says done. The only loop with a clock in the system.
 * A signal that arrives while a new run is being started is not kept: the new run's first step reads the facts anyway.
 */
export async function durableClock<S extends Step>({ advance, onStep, startOver }: Clockwork<S>): Promise<S> {
  let changed = false;
  setHandler(factsChangedSignal, () => {
    changed = true;
  });
  for (;;) {
    if (workflowInfo().continueAsNewSuggested) await startOver();
    changed = false;
    const step = await advance(Date.now());
    onStep(step);
    if (step.done) return step;
    if (step.waitMs === undefined) await condition(() => changed);
    else await condition(() => changed, wholeSeconds(step.waitMs));
  }
}
