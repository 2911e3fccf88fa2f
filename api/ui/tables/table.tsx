import type { ComponentChildren, VNode } from 'preact';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Classes of the cells: `nowrap` for what may not be broken, `acts` for forms. */
  readonly className?: string;
  readonly noPrint?: boolean;
}

interface TableProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly className?: string;
  readonly caption?: string;
  /** The anchor of a row. */
  readonly rowId?: (row: Row) => string;
}

const classes = (...names: readonly (string | false | undefined)[]): string | undefined => names.filter(Boolean).join(' ') || undefined;

/** A table that becomes a list of cards on a phone, each value with the name of its column, and stays a table on paper. */
export const Table = <Row,>({ columns, rows, className, caption, rowId }: TableProps<Row>): VNode => (
  <table class={classes('cards', className)}>
    {caption !== undefined && <caption>{caption}</caption>}
    <thead>
      <tr>
        {columns.map(({ head, noPrint }) => (
          <th scope="col" class={classes(noPrint && 'no-print')}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr id={rowId?.(row)}>
          {columns.map(({ head, cell, className: cellClass, noPrint }) => (
            <td data-label={head} class={classes(cellClass, noPrint && 'no-print')}>
              {cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
