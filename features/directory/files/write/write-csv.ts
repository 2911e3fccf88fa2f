import { fileWords } from '../../words/column-words';
import type { DirectoryRows } from '../../rules/directory-rows';
import { directoryTables } from './directory-tables';

/** The directory as CSV files (UTF-8 with a mark, so that spreadsheet programs know it), as an import takes them: their names and texts. */
export async function writeDirectoryCsv(rows: DirectoryRows): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const { writeCsv } = await import('hucre/csv');
  return directoryTables(rows).map(({ file, lines }) => ({
    name: `${fileWords[file]}.csv`,
    text: writeCsv(
      lines.map((line) => [...line]),
      { bom: true },
    ),
  }));
}
