import { CHINESE_FIGURES } from '../../core/text/chinese-number';
import { isBlockStart } from '../structure/block-start';
import type { Line } from './lines';
import { readOrdinal } from '../structure/ordinal';
import { concat, EMPTY_PASSAGE, hasGap, hasWideGap, type Passage } from './passage';
import { textWidth } from './text-width';

/** A paragraph: a line as it stands, or several lines that a page broke. Cells are kept for rows of a table. */
export interface Paragraph {
  readonly passage: Passage;
  readonly cells: readonly Passage[];
}

const CLOSED = /[。；！？：.!?;:…]["”’）】\]]*$|[。；！？）】\]]$/;
/** A bracket at the end of a full line goes on, unless it tells who is responsible or until when. */
const BRACKET = /[）\]】]$/;
const ASSIGNED = /(?:负责|牵头|配合|落实|[局委办部院会]|政府|单位|部门|完成|[前底])[）\]】]$/;
/** A section's ordinal: no bracket goes on over it. */
const SECTION = new RegExp(`^[${CHINESE_FIGURES}]+、`);
const OPEN = /[、，（“《〔]$/;
/** Columns by which a full line may fall short: an indentation, or a sign or Latin word that moved to the next line. */
const SLACK = 8;
/** Columns that a page's lines hold: beyond them lines are paragraphs. */
const NARROWEST = 40;
const WIDEST = 130;

/** The width at which the page breaks its lines, or undefined when lines are paragraphs. */
export function pageWidth(lines: readonly Line[]): number | undefined {
  const widths = lines.map((line) => textWidth(line.passage.text)).sort((one, other) => one - other);
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  if (lines.length < 6 || width < NARROWEST || width > WIDEST) return undefined;
  if ((widths[Math.floor(widths.length * 0.98)] ?? 0) > width * 1.3 + 4) return undefined;
  const full = [...lines.keys()].filter((at) => textWidth(lines[at]?.passage.text ?? '') >= width - SLACK);
  const broken = full.filter((at) => !CLOSED.test(lines[at]?.passage.text ?? '') && !isBlockStart(lines[at + 1]?.passage.text ?? ''));
  return full.length >= lines.length * 0.3 && broken.length >= full.length * 0.5 ? width : undefined;
}

/**
 * The width at which the page breaks its lines, told by indentation: paragraphs are indented, and lines that are not stand behind full ones. Undefined where
 * the text is not set so.
 */
function indentedWidth(lines: readonly Line[]): number | undefined {
  const width = Math.max(0, ...lines.map((line) => textWidth(line.passage.text)));
  const flush = lines.flatMap((line, at) => (line.indented || at === 0 ? [] : [at]));
  const behindFull = flush.filter((at) => textWidth(lines[at - 1]?.passage.text ?? '') >= width - SLACK);
  const isSetSo = lines.length >= 6 && flush.length > 0 && flush.length * 2 <= lines.length && behindFull.length * 5 >= flush.length * 4;
  return isSetSo && width >= NARROWEST && width <= WIDEST ? width : undefined;
}

/** A label behind white space of its line (东山水库 包保单位：县水利局). */
const LABEL_BEHIND_GAP = /[\u4e00-\u9fff]{2,8}：/g;
const isLabelled = ({ passage }: Line): boolean =>
  [...passage.text.matchAll(LABEL_BEHIND_GAP)].some(({ index, 0: { length } }) =>
    Array.from({ length: length - 2 }, (_, i) => index + i).some((i) => hasGap(passage, i)),
  );

/** Characters of a paragraph in which a bracket may stay open. */
const LONGEST_OPEN = 1500;
const OPENING = new Set('（[【');
const CLOSING = new Set('）]】');
function unclosed(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (OPENING.has(char)) depth += 1;
    if (CLOSING.has(char) && depth > 0) depth -= 1;
  }
  return depth > 0;
}

/** A word with a colon that begins a line, as labels do. */
const LEADING_WORD = /^[【（]?[\u4e00-\u9fff]{2,8}：/;
/** Such words that begin several lines: labels, in a list or not. */
function repeatedWords(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { passage } of lines) {
    const word = LEADING_WORD.exec(passage.text)?.[0];
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([word, count]) => (count > 1 ? [word] : [])));
}

/** Whether a line begins with an ordinal that white space sets off (1-1  清退河滩地). */
const isSetOffOrdinal = (passage: Passage): boolean => hasWideGap(passage, readOrdinal(passage.text)?.text.length ?? 0);

/** Whether a line is set in columns, parted by white space of two columns and more: no page broke it. */
const isColumned = ({ at }: Passage): boolean => at.filter((offset, i) => i > 0 && offset - (at[i - 1] ?? 0) > 2).length > 1;

/** The label behind the words that open a line (修复路面；责任单位：县住建局). */
const LABEL_BEHIND = /^[^。：（）]{2,40}[；，　 ]([\u4e00-\u9fff]{2,8})：/;
/** Whether two lines open with words of their own before one label: each is an item. */
function areAlike(one: Passage, other: Passage): boolean {
  const label = LABEL_BEHIND.exec(one.text)?.[1];
  return label !== undefined && label === LABEL_BEHIND.exec(other.text)?.[1];
}

/** Whether `line` goes on where `before` (the paragraph so far) was broken. */
function goesOn(before: string, lastLine: Passage, line: Line, width: number | undefined, words: ReadonlySet<string>): boolean {
  const [text, last] = [line.passage.text, lastLine.text];
  const word = LEADING_WORD.exec(text)?.[0];
  const isLabel = word !== undefined && (words.has(word) || line.blanksBefore > 0);
  const strongStart = isBlockStart(text) || areAlike(lastLine, line.passage) || isSetOffOrdinal(line.passage) || isLabel;
  if (unclosed(before) && before.length < LONGEST_OPEN && !SECTION.test(text) && (width !== undefined || !strongStart)) return true;
  if (OPEN.test(before)) return !strongStart || (width !== undefined && textWidth(last) >= width - SLACK && /^\d/.test(text));
  if (width === undefined || strongStart || isColumned(lastLine)) return false;
  if (CLOSED.test(before) && !(BRACKET.test(before) && !ASSIGNED.test(before) && textWidth(last) >= width - SLACK)) return false;
  return textWidth(last) >= width - SLACK;
}

/** Columns of a line that a page broke where its lines are not all set alike, and how many of the lines that begin an item are indented where all are. */
const BROKEN = 50;
const FEWEST_STARTS = 3;
const MOST_STARTS = 0.8;

/** Whether the paragraphs of a text are indented, those that begin an item among them, so that a line at the edge begins none. */
function areIndented(lines: readonly Line[]): boolean {
  const starts = lines.filter(({ passage, cells }) => cells.length < 2 && readOrdinal(passage.text) !== undefined);
  return starts.length >= FEWEST_STARTS && starts.filter(({ indented }) => indented).length >= starts.length * MOST_STARTS;
}

/**
 * Whether a line that begins at the edge goes on with the indented one above it: an open sentence about as wide as the page, or a label whose value goes on (　　配合部门：
 * 县市场 ⏎ 监督管理局).
 */
function goesOnAtEdge(before: string, above: Line | undefined, line: Line, words: ReadonlySet<string>): boolean {
  if (line.indented) return false;
  if (unclosed(before) && before.length < LONGEST_OPEN && !SECTION.test(line.passage.text)) return true;
  if (!above?.indented || line.blanksBefore > 0 || isColumned(above.passage)) return false;
  const label = LEADING_WORD.exec(before)?.[0];
  const isOpen =
    label !== undefined && words.has(label) ? !/[。；]$/.test(before) : !CLOSED.test(before) && textWidth(above.passage.text) >= BROKEN;
  const next = LEADING_WORD.exec(line.passage.text)?.[0];
  return isOpen && !isBlockStart(line.passage.text) && !isSetOffOrdinal(line.passage) && !(next !== undefined && words.has(next));
}

/** The paragraphs of a text whose lines may have been broken by a page (broken lines are joined; headings, items and labels begin anew). */
export function joinLines(lines: readonly Line[]): Paragraph[] {
  const indented = indentedWidth(lines);
  const width = indented ?? pageWidth(lines.filter((line) => !isLabelled(line)));
  const words = repeatedWords(lines);
  const paragraphs: Paragraph[] = [];
  let parts: Passage[] = [];
  let before = '';
  let last = EMPTY_PASSAGE;
  let above: Line | undefined;
  const isEdgeOpen = areIndented(lines);
  const close = () => {
    if (parts.length > 0) paragraphs.push({ passage: concat(parts), cells: [] });
    parts = [];
    before = '';
  };
  for (const line of lines) {
    if (line.cells.length > 1) {
      close();
      paragraphs.push({ passage: line.passage, cells: line.cells });
      continue;
    }
    const isNew = indented !== undefined && line.indented;
    const isMore = goesOn(before, last, line, width, words) || (isEdgeOpen && goesOnAtEdge(before, above, line, words));
    if (parts.length > 0 && (isNew || !isMore)) close();
    parts.push(line.passage);
    above = line;
    last = line.passage;
    before += last.text;
  }
  close();
  return paragraphs;
}
