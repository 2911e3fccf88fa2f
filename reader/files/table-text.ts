/** A cell with how many rows and columns it takes. */
export interface TableCell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

const MOST_COLUMNS = 60;
const SHORT = 18;

/** The paragraphs of a cell as one line: short ones are entries of a list (units below one another), long ones go on. */
export function cellText(text: string): string {
  const parts = text.split('\n').map((part) => part.replace(/\t/g, ' ').trim()).filter((part) => part !== ''); // prettier-ignore
  return parts.reduce((line, part) => {
    if (line === '') return part;
    const last = line.split(/[、，；]/).pop() ?? '';
    const isList = last.length <= SHORT && part.length <= SHORT && !/[、，。；：,;:（(]$/.test(line) && !/^[、，。；)）]/.test(part);
    return line + (isList ? '、' : '') + part;
  }, '');
}

/** Rows of cells between tabs. A cell that spans rows is repeated in each, so that every row can be read by itself. */
export function tableText(rows: readonly (readonly TableCell[])[]): string {
  const open: ({ text: string; rows: number } | undefined)[] = [];
  return rows
    .map((cells) => {
      const line: string[] = [];
      const waiting = [...cells];
      for (let column = 0; column < MOST_COLUMNS && (waiting.length > 0 || column < open.length); column += 1) {
        const above = open[column];
        if (above && above.rows > 0) {
          line[column] = above.text;
          open[column] = { ...above, rows: above.rows - 1 };
          continue;
        }
        const cell = waiting.shift();
        if (!cell) {
          line[column] ??= '';
          continue;
        }
        const text = cellText(cell.text);
        const columns = Math.min(Math.max(1, cell.columns), MOST_COLUMNS - column);
        for (let at = column; at < column + columns; at += 1) {
          line[at] = at === column ? text : '';
          open[at] = { text: at === column ? text : '', rows: Math.min(Math.max(1, cell.rows), 1000) - 1 };
        }
        column += columns - 1;
      }
      return line.join('\t');
    })
    .join('\n');
}
