import type { CivilDay } from '../../../core/calendar/civil-day';
import type { AreaRow, ContactRow, DirectoryProblem, DirectoryRows, UnitRow } from '../rules/directory-rows';

/** Something read: its rows, which count only when nothing is wrong. */
interface Read<Rows> {
  readonly rows: Rows;
  readonly problems: readonly DirectoryProblem[];
}

type Cells = Readonly<Record<string, string | undefined>>;

/** Reading and writing the directory as files and forms have it; one set of rules for both. */
export interface DirectoryFiles {
  read(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<Read<DirectoryRows>>;
  /** A unit, a duty or an area as a form has it, by the columns of the files. */
  unit(cells: Cells): Read<readonly UnitRow[]>;
  contact(cells: Cells): Read<readonly ContactRow[]>;
  area(cells: Cells): Read<readonly AreaRow[]>;
  /** From when to when, as a form has it. */
  period(cells: Cells): { readonly fromDay?: CivilDay; readonly toDay?: CivilDay; readonly problems: readonly DirectoryProblem[] };
  /** A last day as a form has it, which must be there. */
  lastDay(text: string | undefined): { readonly toDay?: CivilDay; readonly problems: readonly DirectoryProblem[] };
  /** The workbook of these rows; without any it is the form to fill in. */
  write(rows: DirectoryRows): Promise<Uint8Array>;
}
