import type { Annex } from '../../../../core/documents/official-document';
import type { Sheet, SheetCell } from '../../../../core/documents/workbook';
import { dateText, instantText } from '../../../../core/words/days';
import type { CivilDay } from '../../../../core/calendar/civil-day';
import { type Indicator, indicatorsOf, SCORED_KINDS, type ScoredKind, type ScoreList } from '../../rules/score/score-list';
import type { UnitScore } from '../../rules/score/unit-score';
import type { EvidencedAdjustment } from '../../use-cases/score/score-repository';
import { decidedText, fileText } from './adjustment-words';
import {
  formulaText,
  OUT_OF,
  pointsOf,
  SCORE_NOTES,
  SCORE_SHEET,
  scoredKindWords,
  scoreNote,
  scoreStateWords,
  scoreText,
} from './score-words';

/** The kinds of which a sheet has any units, in their order. */
export const kindsIn = (scores: readonly UnitScore[]): readonly ScoredKind[] =>
  SCORED_KINDS.filter((kind) => scores.some((unit) => unit.kind === kind));

const titleOf = (title: string, kind: ScoredKind): string => `${title}${SCORE_SHEET}（${scoredKindWords[kind]}）`;
const headOf = ({ title, weight }: Indicator): string => `${title}（${weight / 100}）`;
const asOf = ({ version }: { readonly version: number }, cutOffDay: CivilDay): string =>
  `截至${dateText(cutOffDay)} 24 时；评分指标第 ${version} 版。`;
const notesOf = (indicators: readonly Indicator[]): readonly string[] => [
  ...SCORE_NOTES,
  ...indicators.map((one) => `${one.title}（依据：${one.clause}）：${formulaText(one.formula)}。`),
];
const TOTAL = '总分';

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
      scoreNote(unit) || undefined,
    ];
    return {
      name: scoredKindWords[kind],
      title: titleOf(title, kind),
      subtitle: asOf(list, cutOffDay),
      columns: [
        { head: '单位', width: 20 },
        ...indicators.map((one) => ({ head: headOf(one), width: 16, format: 'amount' as const })),
        { head: TOTAL, width: 10, format: 'amount' as const },
        { head: OUT_OF, width: 10, format: 'amount' as const },
        { head: '备注', width: 10 },
      ],
      rows: scores.filter((unit) => unit.kind === kind).map(row),
      notes: notesOf(indicators),
    };
  });
}

/** What was adjusted, as a sheet beside the scores: why, by what it is evidenced (files by name and hash), and who confirmed or refused it; none where nothing was. */
export function adjustmentSheets({ indicators }: ScoreList, adjustments: readonly EvidencedAdjustment[], title: string): readonly Sheet[] {
  if (adjustments.length === 0) return [];
  const row = (one: EvidencedAdjustment): readonly SheetCell[] => [
    one.unitName,
    indicators.find(({ key }) => key === one.indicator)?.title ?? one.indicator,
    one.points / 100,
    one.reason,
    one.evidence,
    one.files.map(fileText).join('\n'),
    `${one.by}，${instantText(one.atMs)}`,
    decidedText(one),
  ];
  return [
    {
      name: '调整',
      title: `${title}评分调整`,
      subtitle: `${adjustments.length} 条，确认的才计`,
      columns: [
        { head: '单位', width: 20 },
        { head: '指标', width: 16 },
        { head: '加减', width: 8, format: 'amount' },
        { head: '理由', width: 24 },
        { head: '依据', width: 24 },
        { head: '佐证材料', width: 40 },
        { head: '由谁提出', width: 20 },
        { head: '由谁确认', width: 24 },
      ],
      rows: adjustments.map(row),
      notes: [],
    },
  ];
}

/** The same as annexes of a document: a table for each kind of units. */
export const scoreAnnexes = (
  list: ScoreList & { readonly version: number },
  scores: readonly UnitScore[],
  { title, cutOffDay }: { readonly title: string; readonly cutOffDay: CivilDay },
): readonly Annex[] =>
  kindsIn(scores).map((kind): Annex => {
    const indicators = indicatorsOf(list, kind);
    return {
      title: titleOf(title, kind),
      paragraphs: [],
      table: {
        columns: [
          { head: '单位', width: 14 },
          ...indicators.map((one) => ({ head: headOf(one), width: 9, isNumber: true })),
          { head: TOTAL, width: 8, isNumber: true },
          { head: OUT_OF, width: 8, isNumber: true },
          { head: '备注', width: 7 },
        ],
        rows: scores
          .filter((unit) => unit.kind === kind)
          .map((unit) => [unit.name, ...unit.indicators.map(pointsOf), scoreText(unit.points), scoreText(unit.outOf), scoreNote(unit)]),
      },
      notes: [asOf(list, cutOffDay), ...notesOf(indicators)],
    };
  });
