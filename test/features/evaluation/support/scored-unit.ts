import type { MetTiming, ObligationStanding } from '../../../../features/evaluation/rules/results/obligation-standing';
import type { Indicator, ScoredKind } from '../../../../features/evaluation/rules/score/score-list';
import type { ScoredUnit } from '../../../../features/evaluation/rules/score/unit-score';

/** An indicator of 10 points for townships. */
export const indicator = (key: string, of: Partial<Indicator> = {}): Indicator => ({
  key,
  title: key,
  clause: '三',
  appliesTo: ['townships'],
  weight: 1_000,
  cap: 1_000,
  formula: { kind: 'inTime', of: ['report'] },
  ...of,
});

/** Obligations of one kind with these timings. */
export const items = (kind: ObligationStanding['kind'], ...timings: readonly MetTiming[]): readonly ObligationStanding[] =>
  timings.map((timing, at) => ({
    obligationId: `${kind}${at}`,
    kind,
    key: `${kind}:${at}`,
    taskId: 't',
    taskTitle: '任务',
    deadlineDay: 19_700 + at,
    timing,
  }));

/** A township with what it owed; of its quota of 100 persons `paid` have paid. */
export const scoredUnit = (
  unitId: string,
  {
    paid,
    owed = [],
    kind = 'townships',
  }: { readonly paid?: number; readonly owed?: readonly ObligationStanding[]; readonly kind?: ScoredKind },
): ScoredUnit => ({
  unitId,
  code: unitId,
  name: unitId,
  kind,
  items: owed,
  ...(paid !== undefined && { figures: { rate: { paid, quota: 100 }, entryIds: ['e1'] } }),
});
