import { CONCERNED } from '../../account/item-claims';
import { asksSomebody, tells } from '../../account/prose';
import { isOfForm } from '../../account/row-claims';
import type { Finding, Span } from '../../notice';
import { headHint } from '../../structure/head-word';
import { readOrdinal } from '../../structure/ordinal';
import type { Passage } from '../../text/passage';
import { cellKind } from '../../values/cell-kind';
import { OTHERS } from '../../vocabulary/labels';
import { NOTES } from '../../vocabulary/sections';
import { finding } from '../check';
import { beginningOf, chunksOf, type Look } from './look';
import type { Assignment, SeenLine } from './seen-line';

/** A heading up to this may name who leads what stands below it. */
const LONGEST_HEADING = 40;

const isValue = (cell: Passage): boolean => headHint(cell.text) === undefined && VALUES.has(cellKind(cell));
const VALUES: ReadonlySet<string> = new Set(['units', 'mayBeUnits', 'time']);

/** Whether cells give something to somebody: units or a day beside other words. Those of which most are heads of columns do not. */
function asksInCells(cells: readonly Passage[], fewest: number): boolean {
  const filled = cells.filter((cell) => cell.text !== '' && !isOfForm(cell));
  if (filled.filter(({ text }) => headHint(text) !== undefined).length * 2 > filled.length) return false;
  return (
    filled.length >= fewest &&
    filled.some(isValue) &&
    filled.some((cell) => cellKind(cell) === 'words' && headHint(cell.text) === undefined)
  );
}

/** Whether the notes in the only filled cell of a row ask somebody for something; undefined where it holds none. */
function asksInNote(cells: readonly Passage[]): boolean | undefined {
  const [note, ...others] = cells.filter(({ text }) => text !== '');
  return note && others.length === 0 && NOTES.test(note.text) ? asksSomebody(note) : undefined;
}

/** Lines that name units because they are the document's own, or whom it concerns. */
const NOBODYS: ReadonlySet<string> = new Set(['address-line', 'number-line', 'title-line', 'issuer', CONCERNED]);
/** Units of the document's head that no label names: its issuer behind a title or before a day. */
const isNobody = ({ line, words }: SeenLine, { by, start, end }: Assignment): boolean =>
  line.as === 'head' && (by === '。' || (by === '（）' && (start === 0 || (line.rule === 'title' && end === words.text.length))));

function asks(seen: SeenLine, isRead: (span: Span) => boolean, kinds: ReadonlySet<string>): boolean {
  const { line, words, cells, assignments } = seen;
  if (seen.task || (line.as !== 'text' && line.as !== 'heading' && line.as !== 'head') || NOBODYS.has(line.rule)) return false;
  if (tells(words)) return false;
  if (line.as === 'heading' && line.rule === 'table') return asksInNote(cells) ?? (words.text.includes('。') || asksInCells(cells, 2));
  if (cells.length > 1) return line.as !== 'head' && asksInCells(cells, 2);
  if (line.as === 'heading' && assignments.length > 0 && kinds.has(readOrdinal(words.text)?.kind ?? '')) return true;
  if (line.as === 'heading' && (words.text.length <= LONGEST_HEADING || isRead(line.span))) return false;
  if (line.as === 'text' && asksSomebody(words)) return true;
  if (OTHERS.test(words.text)) return false;
  if (assignments.some((one) => one.kind === 'units' && !isNobody(seen, one))) return true;
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
