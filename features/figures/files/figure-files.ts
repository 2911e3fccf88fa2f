import { createHash } from 'node:crypto';
import { type WrittenColumn, writeWorkbook } from '../../../platform/spreadsheets/write-workbook';
import type { FileKind } from '../rules/imported/figure-file';
import type { FigureFiles, TemplateUnit } from '../use-cases/imports/figure-uploads';
import { fileKindWords, templateColumns } from '../words/import-words';
import { numberColumnsOf } from './columns';
import { readUnitTable } from './read-unit-table';

const WIDTHS: readonly number[] = [14, 16, 30];
const USUAL_WIDTH = 18;

const columnsOf = (kind: FileKind): readonly WrittenColumn[] =>
  templateColumns[kind].map((head, at) => ({ head, width: WIDTHS[at] ?? USUAL_WIDTH }));

const rowOf =
  (kind: FileKind) =>
  ({ code, township, name, persons }: TemplateUnit): readonly string[] => [
    code,
    township,
    name,
    ...templateColumns[kind].slice(3).map(() => (kind === 'quotas' && persons !== undefined ? String(persons) : '')),
  ];

/** Files of figures and quotas: reading them, and the form to fill in with the units of the county. */
export const figureFiles: FigureFiles = {
  read: (file, kind) => readUnitTable(file, numberColumnsOf(kind)),
  hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  template: (kind, units) => writeWorkbook([{ name: fileKindWords[kind], columns: columnsOf(kind), rows: units.map(rowOf(kind)) }]),
};
