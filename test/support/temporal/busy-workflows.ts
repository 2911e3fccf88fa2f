export * from '../../../workflows/workflows';

const LOOPS = 800_000_000;

/** One long activation, a second or more of it behind a promise, as most of a workflow's code is: a test can stop the worker in the middle of it. */
export async function busyWorkflow(): Promise<number> {
  await Promise.resolve();
  let sum = 0;
  for (let at = 0; at < LOOPS; at++) sum = (sum + at) % 7;
  return sum;
}
