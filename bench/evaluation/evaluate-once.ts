import { createHash } from 'node:crypto';
import { civilDay } from '../../core/calendar/civil-day';
import { proposedUnits } from '../../features/evaluation/rules/proposals';
import type { EvaluationResult, EvaluationSettings } from '../../features/evaluation/rules/results/evaluation-result';
import { standingTable } from '../../features/evaluation/rules/results/standing-table';
import type { ScoreList } from '../../features/evaluation/rules/score/score-list';
import { scoreSheet } from '../../features/evaluation/rules/score/score-sheet';
import { scoredUnits } from '../../features/evaluation/rules/score/scored-units';
import type { CountedAdjustment } from '../../features/evaluation/rules/score/unit-score';
import type { TableUnit } from '../../features/figures/rules/table/progress-table';
import { peakMemoryMb } from '../support/memory';
import { figuresOf, type VillageFigure } from './figures-of';

const CUT_OFF = civilDay(2023, 12, 31);
const SETTINGS: EvaluationSettings = { goal: 9_800, bottomThree: 'missedTargetOnly', smallestQuota: 30 };
const PART = 1_048_576;
/** Villages are scored by their rate and by hand: of every tenth one an evaluator has said something. */
const LIST: ScoreList = {
  total: 10_000,
  indicators: [
    {
      ...{ key: 'rate', title: '完成率', clause: '三', appliesTo: ['villages'], weight: 8_000, cap: 8_000 },
      formula: { kind: 'rate', full: 10_000 },
    },
    { key: 'manner', title: '作风', clause: '六', appliesTo: ['villages'], weight: 2_000, cap: 2_000, formula: { kind: 'byHand' } },
  ],
};
const PLAN = { startDay: civilDay(2023, 3, 17), points: [{ day: civilDay(2023, 10, 31), goal: 9_800 }] };

const unitOf = ({ code, quota, paid }: VillageFigure): TableUnit => ({
  unitId: code,
  code,
  name: code,
  quota,
  now: { collected: { paid }, throughDay: CUT_OFF, entryIds: [] },
});

const adjustmentOf = ({ code: unitId }: VillageFigure, at: number): readonly CountedAdjustment[] =>
  at % 10 === 0 ? [{ unitId, indicator: 'manner', points: 1_000 + (at % 700) }] : [];

/** What an evaluation comes to, from its figures and adjustments; only the result is kept of it. */
function evaluate(villages: readonly TableUnit[], adjustments: readonly CountedAdjustment[]): EvaluationResult {
  const options = { day: CUT_OFF, plan: PLAN };
  const tables = {
    townships: standingTable('townships', [], options, SETTINGS),
    villages: standingTable('villages', villages, options, SETTINGS),
  };
  const scores = scoreSheet(
    LIST,
    scoredUnits(tables, [], () => 'village'),
    adjustments,
  );
  return { cutOffDay: CUT_OFF, settings: SETTINGS, tables, byObligations: [], persons: [], scoreList: { version: 1, ...LIST }, scores };
}

/** The figures as the database hands them out, and what was adjusted. */
function given(count: number, isReversed: boolean): [readonly TableUnit[], readonly CountedAdjustment[]] {
  const figures = figuresOf(count);
  const villages = figures.map(unitOf);
  return [isReversed ? villages.toReversed() : villages, figures.flatMap(adjustmentOf)];
}

/** Works out an evaluation and makes the bytes that are frozen; how long it took (milliseconds), without reading the figures. */
function measured(count: number, isReversed: boolean) {
  const read = given(count, isReversed);
  const began = performance.now();
  const result = evaluate(...read);
  // As in the product: whoever freezes the result does not hold the figures any more.
  read.splice(0);
  const proposed = proposedUnits(result).length;
  const content = JSON.stringify(result);
  return { content, proposed, ms: performance.now() - began };
}

/** One evaluation in a process of its own: standing, ranks from both ends, marks, the score sheet, who is proposed, and the bytes that are frozen. Arguments: how many units, and whether they come in the reverse order. */
function main(): void {
  const [count = '0', order] = process.argv.slice(2);
  const { content, proposed, ms } = measured(Number(count), order === 'reversed');
  // What comes now is the comparison of the runs; in the product the database makes the hash.
  const peakMb = peakMemoryMb(process.pid);
  const hash = createHash('sha256');
  for (let from = 0; from < content.length; from += PART) hash.update(content.slice(from, from + PART));
  console.log(JSON.stringify({ ms, proposed, sha256: hash.digest('hex'), peakMb }));
}

main();
