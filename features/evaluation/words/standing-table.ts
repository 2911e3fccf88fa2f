import type { Annex, AnnexTable } from '../../../core/documents/official-document';
import type { NumberFormat, Sheet } from '../../../core/documents/workbook';
import { dateText } from '../../../core/words/days';
import { shortVillageName } from '../../../core/directory/village-name';
import { nearest } from '../../figures/rules/progress/rate';
import type { TableKind } from '../../figures/rules/table/table-units';
import { compactNote, MOST_FULL_ROWS, rankingBlock, twoInALine } from '../../figures/words/compact-sheet';
import {
  figureLightText,
  percentText,
  pointsText,
  progressColumns as heads,
  tableKindWords,
  wholePercentText,
} from '../../figures/words/figure-words';
import type { EvaluationResult, StandingTable, UnitStanding } from '../rules/results/evaluation-result';
import { scoresByUnit } from '../rules/score/score-sheet';
import type { UnitScore } from '../rules/score/unit-score';
import { markWords, ruleNotes, shortMarksNote, shortMarkWords } from './evaluation-words';
import { OUT_OF, SCORE, SCORE_RANKS_NOBODY, scoreNote } from './score/score-words';

/** What the result proposes for a unit, beside the columns of the progress table. */
export const PROPOSAL = '考核意见';

/** The rate of a unit in hundredths of a percent, as it is printed; absent without quota or figure. */
export const roundedRate = ({ paid, quota }: UnitStanding): number | undefined =>
  paid === undefined || quota === undefined || quota === 0 ? undefined : nearest({ up: paid * 10_000, down: quota });

/** Every unit of a table in the order that is printed. */
export const standingsOf = ({ ranked, unranked, missing }: StandingTable): readonly UnitStanding[] => [...ranked, ...unranked, ...missing];

/** What is to be said of a unit beside its figures and its score, where it has one. */
export const standingNote = ({ rank, paid, quota, mergedFrom = [] }: UnitStanding, score?: UnitScore): string =>
  [
    rank !== undefined ? '' : paid === undefined || quota === undefined || quota === 0 ? '未报' : '不排名',
    mergedFrom.length === 0 ? '' : `含并入的${mergedFrom.map(({ name }) => name).join('、')}`,
    score ? scoreNote(score) : '',
  ]
    .filter((part) => part !== '')
    .join('；');

interface PrintedColumn {
  readonly head: string;
  readonly width: number;
  readonly format?: NumberFormat;
  readonly value: (unit: UnitStanding) => number | string | undefined;
}

const columnsOf = (kind: TableKind, result: EvaluationResult): readonly PrintedColumn[] => {
  const { goal } = result.settings;
  const scores = scoresByUnit(result.scores ?? []);
  const scored: readonly PrintedColumn[] = [
    { head: SCORE, width: 7, format: 'amount', value: ({ unitId }) => scores.get(unitId)?.points },
    { head: OUT_OF, width: 7, format: 'amount', value: ({ unitId }) => scores.get(unitId)?.outOf },
  ];
  const gap = (unit: UnitStanding): number | undefined => {
    const rate = roundedRate(unit);
    return rate === undefined ? undefined : rate - goal;
  };
  return [
    { head: heads.rank, width: 5, format: 'whole', value: ({ rank }) => rank },
    { head: tableKindWords[kind], width: 17, value: ({ name }) => name },
    { head: heads.quota, width: 6, format: 'whole', value: ({ quota }) => quota },
    { head: heads.paid, width: 7, format: 'whole', value: ({ paid }) => paid },
    { head: heads.rate, width: 8, format: 'percent', value: roundedRate },
    { head: '目标', width: 6.5, format: 'percent', value: () => goal },
    { head: heads.gap, width: 7, format: 'points', value: gap },
    { head: heads.short, width: 6, format: 'whole', value: ({ personsShort }) => personsShort },
    { head: heads.light, width: 12, value: figureLightText },
    ...(result.scores ? scored : []),
    { head: PROPOSAL, width: 12, value: ({ mark }) => mark && markWords[mark] },
    { head: heads.remark, width: 8, value: (unit) => standingNote(unit, scores.get(unit.unitId)) },
  ];
};

const TEXTS: Readonly<Record<NumberFormat, (value: number) => string>> = {
  whole: String,
  percent: percentText,
  points: pointsText,
  amount: (value) => percentText(value).slice(0, -1),
};
const NUMBERS: Readonly<Record<NumberFormat, (value: number) => number>> = {
  whole: (value) => value,
  percent: (value) => value / 10_000,
  points: (value) => value / 100,
  amount: (value) => value / 100,
};
const KINDS = ['townships', 'villages'] as const;

const tablesOf = ({ tables }: EvaluationResult): readonly StandingTable[] =>
  tables ? KINDS.map((kind) => tables[kind]).filter((table) => standingsOf(table).length > 0) : [];

const titleOf = ({ kind }: StandingTable): string => `各${tableKindWords[kind]}年终考核排名表`;
const asOf = ({ settings, cutOffDay }: EvaluationResult): string =>
  `截至${dateText(cutOffDay)} 24 时，目标 ${wholePercentText(settings.goal)}。`;

/** What is printed below every ranking. */
export const standingNotes = ({ settings, scores }: EvaluationResult): readonly string[] => [
  ...ruleNotes(settings),
  ...(scores ? [SCORE_RANKS_NOBODY] : []),
];

/** The columns that rank, of a unit of a long table; who is not ranked says why in the place of the rank. */
function compactCells(unit: UnitStanding): readonly string[] {
  const { rank, name, quota, paid, personsShort, mark } = unit;
  const rate = roundedRate(unit);
  return [
    rank === undefined ? standingNote(unit) : String(rank),
    shortVillageName(name),
    ...[quota, paid].map((number) => String(number ?? '')),
    rate === undefined ? '' : percentText(rate),
    String(personsShort ?? ''),
    mark === undefined ? '' : shortMarkWords[mark],
  ];
}

function printedTable(table: StandingTable, result: EvaluationResult): { readonly table: AnnexTable; readonly notes: readonly string[] } {
  const units = standingsOf(table);
  const notes = [asOf(result), ...standingNotes(result)];
  if (units.length > MOST_FULL_ROWS) {
    const block = [...rankingBlock(tableKindWords[table.kind]), { head: '意见', width: 10 }];
    return { table: twoInALine(block, units.map(compactCells)), notes: [...notes, shortMarksNote, compactNote] };
  }
  const columns = columnsOf(table.kind, result);
  const printed: AnnexTable = {
    columns: columns.map(({ head, width, format }) => ({ head, width, ...(format && { isNumber: true }) })),
    rows: units.map((unit) =>
      columns.map(({ format, value }) => {
        const of = value(unit);
        return typeof of === 'number' && format ? TEXTS[format](of) : String(of ?? '');
      }),
    ),
  };
  return { table: printed, notes };
}

/** The ranking annex (排名附表): a table for each kind of units, with the rule and the rule of ties below it; a long one in few pages. */
export const standingAnnexes = (result: EvaluationResult): readonly Annex[] =>
  tablesOf(result).map((table) => ({ title: titleOf(table), paragraphs: [], ...printedTable(table, result) }));

/** The same as a workbook. */
export const standingSheets = (result: EvaluationResult): readonly Sheet[] =>
  tablesOf(result).map((table) => {
    const columns = columnsOf(table.kind, result);
    return {
      name: tableKindWords[table.kind],
      title: titleOf(table),
      subtitle: asOf(result),
      columns: columns.map(({ head, width, format }) => ({ head, width: width * 2, ...(format && { format }) })),
      rows: standingsOf(table).map((unit) =>
        columns.map(({ format, value }) => {
          const of = value(unit);
          return typeof of === 'number' && format ? NUMBERS[format](of) : of;
        }),
      ),
      notes: standingNotes(result),
    };
  });
