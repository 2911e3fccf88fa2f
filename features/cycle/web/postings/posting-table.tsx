import type { VNode } from 'preact';
import { Fold, FoldedRest } from '../../../../api/ui/components/fold';
import { shortVillageName } from '../../../../core/directory/village-name';
import { MANNERS, MOST_TEXT, NOT_YET, type PostingField, type TypedPosting } from '../../rules/entered/fill-rows';
import { mannerWords, postingFieldWords } from '../../words/posting-words';

/** A village that is still to be recorded, with what was typed for it and what is wrong with it. */
export interface PostingRow {
  readonly unitId: string;
  readonly name: string;
  readonly typed: TypedPosting;
  readonly errors: Readonly<Partial<Record<PostingField, string>>>;
}

/** So many rows are shown before the others are folded. */
const SHOWN = 40;

export const fieldName = (field: PostingField, unitId: string): string => `${field}-${unitId}`;

interface CellProps {
  readonly row: PostingRow;
  readonly field: PostingField;
}

const described = ({ row: { unitId, name, errors }, field }: CellProps) => ({
  id: fieldName(field, unitId),
  name: fieldName(field, unitId),
  'aria-label': `${name}：${postingFieldWords[field]}`,
  ...(errors[field] !== undefined && { 'aria-invalid': 'true' as const, 'aria-describedby': `wrong-${unitId}` }),
});

const Manner = ({ row }: { readonly row: PostingRow }): VNode => (
  <select {...described({ row, field: 'manner' })}>
    {[
      { value: '', label: '同上' },
      ...MANNERS.map((value) => ({ value, label: mannerWords[value] })),
      { value: NOT_YET, label: '还没有公示' },
    ].map(({ value, label }) => (
      <option value={value} selected={value === row.typed.manner}>
        {label}
      </option>
    ))}
  </select>
);

const Text = ({ row, field }: { readonly row: PostingRow; readonly field: 'place' | 'handledBy' }): VNode => (
  <input
    {...described({ row, field })}
    type="text"
    value={row.typed[field]}
    maxlength={MOST_TEXT[field]}
    placeholder={`${postingFieldWords[field]}同上`}
  />
);

const Row = ({ row }: { readonly row: PostingRow }): VNode => {
  const { typed, errors } = row;
  const differs = typed.postedOn !== '' || typed.place !== '' || errors.postedOn !== undefined || errors.place !== undefined;
  const wrong = Object.values(errors);
  return (
    <tr>
      <th scope="row">
        {shortVillageName(row.name)}
        {wrong.length > 0 && (
          <span class="wrong" id={`wrong-${row.unitId}`}>
            {wrong.join('；')}
          </span>
        )}
      </th>
      <td>
        <Manner row={row} />
      </td>
      <td>
        <Text row={row} field="handledBy" />
      </td>
      <td class="more-fields">
        <Fold summary="另填" isOpen={differs}>
          <input {...described({ row, field: 'postedOn' })} type="date" value={typed.postedOn} />
          <Text row={row} field="place" />
        </Fold>
      </td>
    </tr>
  );
};

const Rows = ({ rows }: { readonly rows: readonly PostingRow[] }): VNode => (
  <table class="postings">
    <thead>
      <tr>
        {['村', postingFieldWords.manner, postingFieldWords.handledBy, '不同的日期、地点'].map((head) => (
          <th scope="col">{head}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <Row row={row} />
      ))}
    </tbody>
  </table>
);

/** The villages of a township in one table, each with what differs from what stands above it (同上). */
export const PostingTable = ({ rows }: { readonly rows: readonly PostingRow[] }): VNode => (
  <FoldedRest items={rows} shown={SHOWN} label={(count) => `其余 ${count} 个村`}>
    {(some) => <Rows rows={some} />}
  </FoldedRest>
);
