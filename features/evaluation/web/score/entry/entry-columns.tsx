import type { VNode } from 'preact';
import type { FormValues } from '../../../../../api/http/input/read-form';
import type { Column } from '../../../../../api/ui/tables/table';
import type { ScoresOnPage } from '../../../use-cases/score/look-at-scores';
import { scoreSourcePath } from '../../../words/evaluation-paths';
import { basisText, changeText, pointsOf } from '../../../words/score/score-words';
import { type EntryGrid, type EntryRow, MOST_REASON, pointsField, reasonField } from './entry-rows';

/** What was typed and not taken, and what is wrong with it. */
export interface Tried {
  readonly values: FormValues;
  readonly errors: FormValues;
  readonly hadFiles: boolean;
}

export const idOf = (name: string): string => `entry-${name}`;

/** A field of a row, with what is wrong with it. */
function RowField({
  row,
  name,
  label,
  tried,
  ...more
}: {
  readonly row: EntryRow;
  readonly name: string;
  readonly label: string;
  readonly tried?: Tried | undefined;
  readonly maxlength: number;
  readonly inputMode?: 'decimal';
  readonly placeholder?: string;
}): VNode {
  const error = tried?.errors[name];
  const at = idOf(name);
  return (
    <>
      <input
        id={at}
        name={name}
        type="text"
        autocomplete="off"
        value={tried?.values[name] ?? ''}
        aria-label={`${row.label}：${label}`}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={error === undefined ? undefined : `${at}-wrong`}
        {...more}
      />
      {error !== undefined && (
        <p class="wrong" id={`${at}-wrong`}>
          {error}
        </p>
      )}
    </>
  );
}

/** What a row says, and what is typed into it. */
export const columnsOf = ({ evaluation }: ScoresOnPage, grid: EntryGrid, tried: Tried | undefined): readonly Column<EntryRow>[] => [
  { head: grid.unit ? '指标' : '单位', cell: ({ label }) => label },
  { head: '依据的数', cell: ({ score }) => basisText(score) },
  {
    head: '现在得分',
    className: 'nowrap',
    cell: ({ unitId, indicator, score }) => <a href={scoreSourcePath(evaluation.id, unitId, indicator)}>{pointsOf(score)}</a>,
  },
  {
    head: '已调整',
    cell: ({ score, waiting }) =>
      [score.adjusted === 0 ? '' : changeText(score.adjusted), waiting === 0 ? '' : `待确认 ${changeText(waiting)}`]
        .filter(Boolean)
        .join('，'),
  },
  {
    head: '加减分',
    cell: (row) =>
      row.isOpen ? (
        <RowField {...{ row, tried }} name={pointsField(row.field)} label="加减分" maxlength={10} inputMode="decimal" />
      ) : (
        <span class="hint">不能调整</span>
      ),
  },
  {
    head: '这一行的理由',
    cell: (row) =>
      row.isOpen && <RowField {...{ row, tried }} name={reasonField(row.field)} label="理由" maxlength={MOST_REASON} placeholder="同下" />,
  },
];
