import { asksSomebody } from '../../account/prose';
import type { Finding, Span } from '../../notice';
import { headHint } from '../../structure/head-word';
import { readOrdinal } from '../../structure/ordinal';
import type { Passage } from '../../text/passage';
import { cellKind } from '../../values/cell-kind';
import { OTHERS } from '../../vocabulary/labels';
import { finding } from '../check';
import { beginningOf, chunksOf, type Look } from './look';
import type { SeenLine } from './seen-line';

/** A heading up to this may name who leads what stands below it. */
const LONGEST_HEADING = 40;

const isValue = (cell: Passage): boolean => headHint(cell.text) === undefined && VALUES.has(cellKind(cell));
const VALUES: ReadonlySet<string> = new Set(['units', 'mayBeUnits', 'time']);

/** Whether cells give something to somebody: units or a day beside other words, and no head above it all. */
function asksInCells(cells: readonly Passage[], fewest: number): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  return (
    filled.length >= fewest &&
    filled.some(isValue) &&
    filled.some((cell) => cellKind(cell) === 'words' && headHint(cell.text) === undefined)
  );
}

/** Heads of the document that name units because they are its own. */
const OWN_HEAD: ReadonlySet<string> = new Set(['address-line', 'number-line', 'title-line', 'issuer']);

function asks(seen: SeenLine, isRead: (span: Span) => boolean, kinds: ReadonlySet<string>): boolean {
  const { line, words, cells, assignments } = seen;
  if (seen.task || (line.as !== 'text' && line.as !== 'heading' && line.as !== 'head') || OWN_HEAD.has(line.rule)) return false;
  if (line.as === 'heading' && line.rule === 'table') return words.text.includes('。') || asksInCells(cells, 2);
  if (cells.length > 1) return line.as !== 'head' && asksInCells(cells, 2);
  if (line.as === 'heading' && assignments.length > 0 && kinds.has(readOrdinal(words.text)?.kind ?? '')) return true;
  if (line.as === 'heading' && (words.text.length <= LONGEST_HEADING || isRead(line.span))) return false;
  if (line.as === 'text' && asksSomebody(words)) return true;
  if (OTHERS.test(words.text)) return false;
  if (assignments.some(({ kind, by }) => kind === 'units' && !(line.as === 'head' && by === '。'))) return true;
  return line.as !== 'head' && !words.text.includes('。') && asksInCells(chunksOf(words), 3);
}

/** Whether units that were read for a task reach into a stretch. */
function unitsRead(lines: readonly SeenLine[]): (span: Span) => boolean {
  const starts = [...new Set(lines.flatMap(({ task }) => task?.units.map(({ span }) => span.start) ?? []))].sort(
    (one, other) => one - other,
  );
  let next = 0;
  return ({ start, end }) => {
    while ((starts[next] ?? Infinity) < start) next += 1;
    return (starts[next] ?? Infinity) < end;
  };
}

/** Lines that were read as text, headings or the document's head and give something to somebody. */
export const asksInText: Look = (lines, { notice }) => {
  const kinds = new Set(notice.tasks.map(({ ordinal }) => readOrdinal(ordinal)?.kind ?? '-'));
  const isRead = unitsRead(lines);
  return lines.flatMap((seen): Finding[] =>
    asks(seen, isRead, kinds) ? [finding('lineAsksSomebody', 'warning', { words: beginningOf(seen.words) }, seen.line.span)] : [],
  );
};
