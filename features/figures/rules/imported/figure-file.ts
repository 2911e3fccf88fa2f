import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { UnitProblem } from '../entered/find-unit';

/** What a file brings: collected figures, or quotas. */
export type FileKind = 'figures' | 'quotas';

/** A row of the table that names a unit: what stands in its cells, each empty where nothing does. Fen and persons by the names of their columns. */
export interface FileLine {
  readonly line: number;
  readonly name: string;
  readonly code: string;
  readonly township: string;
  readonly throughDay?: CivilDay;
  readonly numbers: Readonly<Record<string, number>>;
}

/** A row of totals (合计), or of a part (小计), which says what the rows above it since the last one come to. */
export interface FileTotal {
  readonly line: number;
  readonly isPart: boolean;
  readonly numbers: Readonly<Record<string, number>>;
}

/** What was left out or is worth a look, told beside the preview. `others`: sheets that have the columns too. */
export type FileNote =
  | { readonly is: 'sheet'; readonly name: string; readonly others: readonly string[] }
  | { readonly is: 'hiddenSheets'; readonly names: readonly string[] }
  | { readonly is: 'hiddenLines'; readonly lines: readonly number[] }
  | { readonly is: 'hiddenColumns'; readonly names: readonly string[] }
  | { readonly is: 'unusedColumns'; readonly names: readonly string[] }
  | { readonly is: 'linesWithoutNumbers'; readonly lines: readonly number[] }
  | { readonly is: 'otherDay'; readonly written: CivilDay };

/** The columns by which a row names its unit and its day. */
export type NamingColumn = 'name' | 'code' | 'township' | 'day';

/** What is wrong with a file, and what was expected; `line` says where. */
export type FileProblem =
  | { readonly is: 'unreadable'; readonly fault: string; readonly line?: number }
  | { readonly is: 'noTable' | 'noLines' | 'noDay' }
  | { readonly is: 'repeatedColumn'; readonly line: number; readonly value: string }
  | CellProblem
  | ({ readonly line: number } & UnitProblem)
  | { readonly is: 'noUnit'; readonly line: number }
  | { readonly is: 'repeatedUnit'; readonly line: number; readonly value: string; readonly other: number };

/** What is wrong with one cell; `column`: its code word, `place`: its letter. */
export interface CellProblem {
  readonly is: 'notNumber' | 'empty' | 'notDay' | 'formula' | 'excelError' | 'shortenedNumber';
  readonly line: number;
  readonly column: string;
  readonly place: string;
  readonly value: string;
}

/** A file as it was read, without the directory: rows count only when nothing is wrong. */
export interface FigureFile {
  readonly lines: readonly FileLine[];
  readonly totals: readonly FileTotal[];
  readonly notes: readonly FileNote[];
  readonly problems: readonly FileProblem[];
  /** The day that the title says (截至5月31日). */
  readonly writtenDay?: CivilDay;
}
