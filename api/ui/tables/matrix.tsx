import type { ComponentChildren, VNode } from 'preact';

interface MatrixProps<Row, Column> {
  /** What the table shows, for whoever hears it. */
  readonly label: string;
  /** Names the first column. */
  readonly corner: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly rowHead: (row: Row) => ComponentChildren;
  readonly columnHead: (column: Column) => ComponentChildren;
  readonly cell: (row: Row, column: Column) => ComponentChildren;
}

/** Units by milestones: who stands where with each. Wider than a phone, it moves sideways in its own box, which the keyboard reaches. */
export const Matrix = <Row, Column>({ label, corner, rows, columns, rowHead, columnHead, cell }: MatrixProps<Row, Column>): VNode => (
  <div class="matrix" role="region" aria-label={label} tabIndex={0}>
    <table>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map((column) => (
            <th scope="col">{columnHead(column)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{rowHead(row)}</th>
            {columns.map((column) => (
              <td>{cell(row, column)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
