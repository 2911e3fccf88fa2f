import { unitsOfHeading } from '../../structure/group-heading';
import { findLabels } from '../../structure/label';
import { readOrdinal } from '../../structure/ordinal';
import type { Paragraph } from '../../text/paragraphs';
import { concat, type Passage, slice } from '../../text/passage';
import { type CellKind, cellKind } from '../../values/cell-kind';
import { LABELS } from '../../vocabulary/labels';
import { readsAsHead } from '../head-rows';
import { readColumns } from '../table';

/** Headings of units with rows below them that a text has before its rows are read so. */
const FEWEST = 2;
/** Of a column's filled cells, how many are days before it is the deadline. */
const MOST = 0.6;
const NUMBER = /^\d{1,4}(?:\.\d{1,3})*[.、]?$/;

const isRow = (paragraph: Paragraph | undefined): boolean => (paragraph?.cells.length ?? 0) > 1;

/** Whether a paragraph is nothing but units (1.党政综合办公室　分管领导：易新民), so that the rows below it are theirs. */
function headsRows({ passage, cells }: Paragraph): boolean {
  const heading = slice(passage, readOrdinal(passage.text)?.text.length ?? 0);
  return cells.length < 2 && unitsOfHeading(heading) !== undefined;
}

const added = (text: string, { at, source }: Passage): Passage => ({ text, at: Array.from(text, () => at[0] ?? 0), source });

/** What a cell of a row holds, so that a line says it. */
function lineOf(cell: Passage, kind: CellKind, isTime: boolean): Passage {
  if (findLabels(cell.text)[0]?.start === 0) return cell;
  if (isTime) return concat([added(`${LABELS.deadline[0] ?? ''}：`, cell), cell]);
  return kind === 'units' || kind === 'mayBeUnits' ? concat([added(`${LABELS.responsible[0] ?? ''}：`, cell), cell]) : cell;
}

/** A row as an item and its lines: the number and the first words, then what its other cells hold. */
function linesOf({ cells }: Paragraph, times: ReadonlySet<number>): Paragraph[] {
  const filled = cells.flatMap((cell, at) => (cell.text === '' ? [] : [{ cell, at, kind: cellKind(cell) }]));
  const number = filled[0] && NUMBER.test(filled[0].cell.text) ? filled[0].cell : undefined;
  const [name, ...others] = number ? filled.slice(1) : filled;
  if (!name) return [];
  const isPlain = number !== undefined && /^\d+$/.test(number.text);
  const ordinal = number ? [number, ...(isPlain ? [added('.', number)] : [])] : readOrdinal(name.cell.text) ? [] : [added('●', name.cell)];
  const lines = others.map(({ cell, at, kind }) => lineOf(cell, kind, times.has(at) || kind === 'time'));
  return [concat([...ordinal, name.cell]), ...lines].map((passage) => ({ passage, cells: [] }));
}

/** The columns of rows whose cells are days. */
function timeColumns(rows: readonly Paragraph[]): ReadonlySet<number> {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const isTime = (at: number): boolean => {
    const kinds = rows.flatMap(({ cells }) => (cells[at] ? [cellKind(cells[at])] : [])).filter((kind) => kind !== 'empty');
    return kinds.length > 0 && kinds.filter((kind) => kind === 'time').length >= kinds.length * MOST;
  };
  return new Set(Array.from({ length: width }, (_, at) => at).filter(isTime));
}

/**
 * Rows without a head below headings that are units (2　党建办公室 ⏎ 2.1 | 发展党员26名 | 12月10日前), as items with lines of their own, so that they are tasks of
 * those units. Rows below a head stay a table's.
 */
export function rowsBelowUnits(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const headed = paragraphs.map((paragraph, at) => isRow(paragraphs[at + 1]) && headsRows(paragraph));
  const hasHead = paragraphs.some(({ cells }) => readColumns(cells) !== undefined || (cells.length > 2 && readsAsHead(cells)));
  if (headed.filter((is) => is).length < FEWEST || hasHead) return paragraphs;
  let isBelow = false;
  const below = paragraphs.map((paragraph, at) => {
    isBelow = headed[at] || (isBelow && isRow(paragraph));
    return isBelow && isRow(paragraph);
  });
  const times = timeColumns(paragraphs.filter((_, at) => below[at]));
  return paragraphs.flatMap((paragraph, at) => (below[at] ? linesOf(paragraph, times) : [paragraph]));
}
