import { instantText } from '../../../../core/words/days';
import {
  type FieldProblem,
  fillRows,
  type FilledRows,
  POSTING_FIELDS,
  type TypedPosting,
  type TypedRow,
} from '../../rules/entered/fill-rows';
import { isToRecord } from '../../rules/board/posting-stage';
import { saysTheSame } from '../../use-cases/record-postings';
import type { PostingRecord } from '../../use-cases/views/cycle-views';
import { recordText } from '../../words/posting-words';
import { fieldProblemText, postingRefusalWords } from '../../words/posting-problem-words';
import { fieldName, type PostingRow } from './posting-table';

/** What was entered, by the names of the fields. */
export type Entered = Readonly<Record<string, string>>;

const typedOf = (entered: Entered, nameOf: (field: keyof TypedPosting) => string): TypedPosting =>
  Object.fromEntries(POSTING_FIELDS.map((field) => [field, (entered[nameOf(field)] ?? '').trim()])) as unknown as TypedPosting;

export const readDefaults = (entered: Entered): TypedPosting => typedOf(entered, (field) => field);

/** The rows that the form had, of the villages that the reader records. */
const rowsOf = (entered: Entered, records: readonly PostingRecord[]): readonly TypedRow[] =>
  records
    .filter(({ unitId }) => fieldName('manner', unitId) in entered)
    .map(({ unitId }) => ({ unitId, typed: typedOf(entered, (field) => fieldName(field, unitId)) }));

export interface ReadPostings extends FilledRows {
  readonly rows: readonly TypedRow[];
  /** What somebody recorded while the form was open, other than what the form says. */
  readonly meanwhile: readonly string[];
}

/** Reads the table: what is still to be recorded, and what somebody else has recorded in the meantime. The same record again is nothing. */
export function readPostings(entered: Entered, records: readonly PostingRecord[]): ReadPostings {
  const byId = new Map(records.map((record) => [record.unitId, record]));
  const rows = rowsOf(entered, records);
  const isOwed = ({ unitId }: { readonly unitId: string }): boolean => isToRecord(byId.get(unitId) ?? { state: 'nothing' });
  const { entries, problems } = fillRows(readDefaults(entered), rows);
  const meanwhile = entries.flatMap((row) => {
    const record = byId.get(row.unitId);
    if (!record || isOwed(row) || saysTheSame(record.toConfirm ?? record, row.entry)) return [];
    if (record.toConfirm) return [`${record.name}：${postingRefusalWords.toConfirm}`];
    const when = record.recordedAtMs === undefined ? '清册' : `${record.by ?? '别人'} ${instantText(record.recordedAtMs)}`;
    return [`${record.name}：${when} 已登记为“${recordText(record)}”，没有改动；要改请点那个村更正`];
  });
  return {
    rows: rows.filter(isOwed),
    entries: entries.filter(isOwed),
    problems: problems.filter(({ unitId }) => unitId === undefined || isOwed({ unitId })),
    meanwhile,
  };
}

/** The rows of the table, those with something wrong first: as they were typed, else with who handled it last time. */
export function tableRows(
  owed: readonly PostingRecord[],
  typed: readonly TypedRow[],
  problems: readonly FieldProblem[],
  lastHandlers: ReadonlyMap<string, string>,
): readonly PostingRow[] {
  const byId = new Map(typed.map((row) => [row.unitId, row.typed]));
  const errorsOf = (unitId: string) =>
    Object.fromEntries(
      problems.filter((problem) => problem.unitId === unitId).map((problem) => [problem.field, fieldProblemText(problem)]),
    );
  const rows = owed.map(({ unitId, name }) => ({
    unitId,
    name,
    typed: byId.get(unitId) ?? { manner: '', postedOn: '', place: '', handledBy: lastHandlers.get(unitId) ?? '' },
    errors: errorsOf(unitId),
  }));
  const isWrong = ({ errors }: PostingRow): boolean => Object.keys(errors).length > 0;
  return [...rows.filter(isWrong), ...rows.filter((row) => !isWrong(row))];
}
