import type { FormValues } from '../../../../../api/http/input/read-form';
import type { UploadedFile } from '../../../../../api/http/files/uploaded-file';
import { checkEvidence, type EvidenceFile } from '../../../../assignment/rules/evidence/check-evidence';
import { wrongFileText } from '../../../../assignment/words/evidence-words';
import { type Indicator, indicatorsOf, type Points, type ScoredKind } from '../../../rules/score/score-list';
import type { IndicatorScore, UnitScore } from '../../../rules/score/unit-score';
import type { AdjustmentRow } from '../../../use-cases/score/adjust-scores';
import type { ScoresOnPage } from '../../../use-cases/score/look-at-scores';
import { kindsIn } from '../../../words/score/score-sheets';
import { readPoints } from '../../../words/score/score-words';

/** Rows of a page. */
export const ENTRY_ROWS = 50;
export const MOST_REASON = 500;
export const MOST_EVIDENCE = 1_000;
const POINTS = '请填写加减多少分，形如 +1.5 或 -2，最多两位小数';

/** What is entered: one indicator of all units of a kind, or all indicators of one unit. */
export interface EntryPart {
  readonly kind?: ScoredKind | undefined;
  readonly indicator?: string | undefined;
  readonly unit?: string | undefined;
  readonly page: number;
}

/** A row of the grid: an indicator of a unit, named by its unit or by its indicator. */
export interface EntryRow {
  /** The end of the names of its fields. */
  readonly field: string;
  readonly label: string;
  readonly unitId: string;
  readonly indicator: string;
  readonly score: IndicatorScore;
  /** What waits for a second person. */
  readonly waiting: Points;
  /** Points can be given or taken. */
  readonly isOpen: boolean;
}

export interface EntryGrid {
  readonly kind: ScoredKind;
  /** The indicators of the kind. */
  readonly indicators: readonly Indicator[];
  /** The one of which the rows are the units; absent: the rows are the indicators of `unit`. */
  readonly indicator?: Indicator;
  readonly unit?: UnitScore;
  /** The units before and after it. */
  readonly before?: UnitScore | undefined;
  readonly next?: UnitScore | undefined;
  readonly rows: readonly EntryRow[];
}

export const pointsField = (field: string): string => `p-${field}`;
export const reasonField = (field: string): string => `r-${field}`;

/** The grid of a part of the sheet; undefined where nothing is scored. An indicator that is scored by hand comes first, where none is asked for. */
export function entryGrid({ list, scores, adjustments }: ScoresOnPage, part: EntryPart): EntryGrid | undefined {
  const unit = scores.find(({ unitId }) => unitId === part.unit);
  const kind = unit?.kind ?? part.kind ?? kindsIn(scores)[0];
  if (!list || kind === undefined) return undefined;
  const indicators = indicatorsOf(list, kind);
  const indicator =
    indicators.find(({ key }) => key === part.indicator) ?? indicators.find(({ formula }) => formula.kind === 'byHand') ?? indicators[0];
  const waiting = new Map<string, Points>();
  for (const { unitId, indicator: key, points, isConfirmed } of adjustments)
    if (isConfirmed === undefined) waiting.set(`${unitId} ${key}`, (waiting.get(`${unitId} ${key}`) ?? 0) + points);
  const rowOf = (of: UnitScore, key: string, name: Pick<EntryRow, 'field' | 'label'>): EntryRow[] => {
    const score = of.indicators.find((one) => one.key === key);
    if (!score) return [];
    const isOpen = score.state === 'scored' || score.state === 'notScored';
    return [{ ...name, unitId: of.unitId, indicator: key, score, waiting: waiting.get(`${of.unitId} ${key}`) ?? 0, isOpen }];
  };
  const units = scores.filter((one) => one.kind === kind);
  if (unit) {
    const at = units.indexOf(unit);
    const rows = indicators.flatMap(({ key, title }) => rowOf(unit, key, { field: key, label: title }));
    return { kind, indicators, unit, before: units[at - 1], next: units[at + 1], rows };
  }
  if (!indicator) return undefined;
  const rows = units.flatMap((of) => rowOf(of, indicator.key, { field: of.unitId, label: of.name }));
  return { kind, indicators, indicator, rows };
}

/** What was typed, or what is wrong with which field; `given` has the row of each field of points, in its order. */
export interface ReadEntry {
  readonly rows: readonly AdjustmentRow[];
  readonly given: readonly EntryRow[];
  readonly evidence: string;
  readonly files: readonly EvidenceFile[];
  readonly errors: FormValues;
}

/** Reads the rows that were filled in: points, and a reason of the row's own or that of all. Rows that were left empty say nothing. */
export function readEntry({ rows }: EntryGrid, values: FormValues, chosen: readonly UploadedFile[]): ReadEntry {
  const typed = (name: string): string => (values[name] ?? '').trim();
  const errors: Record<string, string> = {};
  const given = rows.filter(({ field }) => typed(pointsField(field)) !== '' || typed(reasonField(field)) !== '');
  const [reason, evidence] = [typed('reason'), typed('evidence')];
  const read = given.map(({ field, unitId, indicator }): AdjustmentRow => {
    const points = readPoints(typed(pointsField(field)));
    const own = typed(reasonField(field));
    if (typed(pointsField(field)) === '') errors[pointsField(field)] = '这一行写了理由，请填写加减多少分；不调整的请删去理由';
    else if (points === undefined) errors[pointsField(field)] = POINTS;
    if (own.length > MOST_REASON) errors[reasonField(field)] = `理由最多 ${MOST_REASON} 个字`;
    if (own === '' && reason === '') errors['reason'] = '请填写理由；各行理由不同的，在每一行里写';
    return { unitId, indicator, points: points ?? 0, reason: own || reason };
  });
  const [first] = rows;
  if (given.length === 0 && first) errors[pointsField(first.field)] = '没有填加减分，请在要调整的行里填写';
  if (reason.length > MOST_REASON) errors['reason'] = `理由最多 ${MOST_REASON} 个字`;
  if (evidence === '' && given.length > 0) errors['evidence'] = '请填写依据';
  else if (evidence.length > MOST_EVIDENCE) errors['evidence'] = `依据最多 ${MOST_EVIDENCE} 个字`;
  const { files, wrong } = checkEvidence(chosen);
  if (wrong.length > 0) errors['files'] = wrong.map(wrongFileText).join('');
  return { rows: read, given, evidence, files, errors };
}
