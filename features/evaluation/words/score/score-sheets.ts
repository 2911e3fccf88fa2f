import type { Sheet, SheetCell } from '../../../../core/documents/workbook';
import { dateText } from '../../../../core/words/days';
import type { CivilDay } from '../../../../core/calendar/civil-day';
import { indicatorsOf, SCORED_KINDS, type ScoredKind, type ScoreList } from '../../rules/score/score-list';
import type { UnitScore } from '../../rules/score/unit-score';
import { formulaText, SCORE_NOTES, SCORE_SHEET, scoredKindWords, scoreStateWords } from './score-words';

/** The kinds of which a sheet has any units, in their order. */
export const kindsIn = (scores: readonly UnitScore[]): readonly ScoredKind[] =>
  SCORED_KINDS.filter((kind) => scores.some((unit) => unit.kind === kind));

/** The score sheet as a workbook: a sheet for each kind of units, each indicator a column; what has no points says why. */
export function scoreSheets(
  list: ScoreList & { readonly version: number },
  scores: readonly UnitScore[],
  { title, cutOffDay }: { readonly title: string; readonly cutOffDay: CivilDay },
): readonly Sheet[] {
  return kindsIn(scores).map((kind) => {
    const indicators = indicatorsOf(list, kind);
    const row = (unit: UnitScore): readonly SheetCell[] => [
      unit.name,
      ...unit.indicators.map(({ points, state }) => (points === undefined ? scoreStateWords[state] : points / 100)),
      unit.points / 100,
      unit.outOf / 100,
      unit.isComplete ? undefined : '不全',
    ];
    return {
      name: scoredKindWords[kind],
      title: `${title}${SCORE_SHEET}（${scoredKindWords[kind]}）`,
      subtitle: `截至${dateText(cutOffDay)} 24 时；评分指标第 ${list.version} 版。`,
      columns: [
        { head: '单位', width: 20 },
        ...indicators.map(({ title: head, weight }) => ({ head: `${head}（${weight / 100}）`, width: 16, format: 'amount' as const })),
        { head: '总分', width: 10, format: 'amount' as const },
        { head: '应得分', width: 10, format: 'amount' as const },
        { head: '备注', width: 10 },
      ],
      rows: scores.filter((unit) => unit.kind === kind).map(row),
      notes: [...SCORE_NOTES, ...indicators.map((one) => `${one.title}（依据：${one.clause}）：${formulaText(one.formula)}。`)],
    };
  });
}
