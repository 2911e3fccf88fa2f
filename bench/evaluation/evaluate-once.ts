import { createHash } from 'node:crypto';
import { civilDay } from '../../core/calendar/civil-day';
import { proposedUnits } from '../../features/evaluation/rules/proposals';
import type { EvaluationResult, EvaluationSettings } from '../../features/evaluation/rules/results/evaluation-result';
import { standingTable } from '../../features/evaluation/rules/results/standing-table';
import type { TableUnit } from '../../features/figures/rules/table/progress-table';
import { peakMemoryMb } from '../support/memory';
import { figuresOf, type VillageFigure } from './figures-of';

const CUT_OFF = civilDay(2023, 12, 31);
const SETTINGS: EvaluationSettings = { goal: 9_800, bottomThree: 'missedTargetOnly', smallestQuota: 30 };
const PLAN = { startDay: civilDay(2023, 3, 17), points: [{ day: civilDay(2023, 10, 31), goal: 9_800 }] };

const unitOf = ({ code, quota, paid }: VillageFigure): TableUnit => ({
  unitId: code,
  code,
  name: code,
  quota,
  now: { collected: { paid }, throughDay: CUT_OFF, entryIds: [] },
});

/** One evaluation in a process of its own: standing, ranks from both ends, marks, who is proposed, and the bytes that are frozen. Arguments: how many units, and whether they come in the reverse order. */
function main(): void {
  const [count = '0', order] = process.argv.slice(2);
  const given = figuresOf(Number(count)).map(unitOf);
  const villages = order === 'reversed' ? given.toReversed() : given;
  const options = { day: CUT_OFF, plan: PLAN };
  const began = performance.now();
  const result: EvaluationResult = {
    cutOffDay: CUT_OFF,
    settings: SETTINGS,
    tables: {
      townships: standingTable('townships', [], options, SETTINGS),
      villages: standingTable('villages', villages, options, SETTINGS),
    },
    byObligations: [],
    persons: [],
  };
  const proposed = proposedUnits(result).length;
  const content = JSON.stringify(result);
  const ms = performance.now() - began;
  const sha256 = createHash('sha256').update(content).digest('hex');
  console.log(JSON.stringify({ ms, proposed, sha256, peakMb: peakMemoryMb(process.pid) }));
}

main();
