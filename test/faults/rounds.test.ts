import { faultText, planOf, ROUNDS_OF_EVERY_RUN } from './support/round/plan';
import { PARTS } from './support/round/round-county';
import { runRound } from './support/round/run-round';

/** `npm run test:faults -- --seed N --rounds N --pause-seconds N` hands these over. */
const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const seed = number('FAULTS_SEED', ROUNDS_OF_EVERY_RUN.seed);
const asked = Array.from({ length: number('FAULTS_ROUNDS', 0) }, (_, at) => number('FAULTS_FROM', 1) + at);
const rounds = asked.length > 0 ? asked : ROUNDS_OF_EVERY_RUN.rounds;
const isTold = process.env['FAULTS_STORY'] !== undefined;
const pauseMs = process.env['FAULTS_PAUSE_SECONDS'] === undefined ? undefined : number('FAULTS_PAUSE_SECONDS', 60) * 1_000;

it.each(rounds)(`seed ${seed}, round %i: what must hold under faults holds`, async (round) => {
  const plan = planOf(seed, round, { parts: PARTS, pauseMs });
  const { violations, story } = await runRound(plan, (line) => isTold && process.stderr.write(`${line}\n`));
  const report = violations.map(
    ({ invariant, what, rows }) => `${invariant} ${what}:\n${rows.map((row) => `    ${JSON.stringify(row)}`).join('\n')}`,
  );
  expect(
    report.length === 0
      ? ''
      : [...report, `npm run test:faults -- --seed ${seed} --from ${round} --rounds 1`, ...plan.steps.map(faultText), ...story].join('\n'),
  ).toBe('');
});
