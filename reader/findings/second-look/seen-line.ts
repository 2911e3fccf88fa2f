import { chargesSomebody } from '../../account/prose';
import type { AccountedLine, NoticeTask, Span } from '../../notice';
import { readBrackets } from '../../responsibility/bracketed-units';
import { readClosingSentence } from '../../responsibility/closing-sentence';
import { readLabels } from '../../responsibility/labelled-units';
import { findLabels } from '../../structure/label';
import { isUnitColumn } from '../../tables/column';
import { foldText } from '../../text/fold-text';
import { type Passage, slice } from '../../text/passage';
import { isUnitList } from '../../values/unit-name';
import type { Line } from '../../text/lines';
import type { WordsInput } from '../check';

/** Words of a line that give something to somebody or set a day, by themselves. */
export interface Assignment {
  readonly kind: 'units' | 'deadline';
  /** What says so: the label's word, or the form of the words. */
  readonly by: string;
  /** Indices of the line's words. */
  readonly start: number;
  readonly end: number;
}

/** A line of a notice as the second look sees it. */
export interface SeenLine {
  readonly line: AccountedLine;
  readonly words: Passage;
  /** Its cells, where it is a row of a table as the source prints it; none otherwise. */
  readonly cells: readonly Passage[];
  /** The innermost task it belongs to, and whether it is the task's first line. */
  readonly task?: NoticeTask;
  readonly isFirst: boolean;
  readonly assignments: readonly Assignment[];
  /** It is a part of a row or cell that goes on over lines, or belongs to the page: by itself it says nothing. */
  readonly isPart: boolean;
}

const BAR = /[\t|｜│]/g;
const BAR_AHEAD = /[|｜│]/;
/** Beside quotes a comma parts cells too: a row as a spreadsheet saves it, or a line of one of its cells. */
const COMMA = /,/g;
const QUOTED = /",|,"/;

/** A row with the tabs before its first words and behind its last, which are empty cells. */
function wholeRow(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (/[\t \u3000]/.test(text.charAt(from - 1))) from -= 1;
  while (/[\t \u3000]/.test(text.charAt(to))) to += 1;
  const [ahead, behind] = [text.slice(from, start).indexOf('\t'), text.slice(end, to).lastIndexOf('\t')];
  return { start: ahead < 0 ? start : from + ahead, end: end + behind + 1 };
}

/** The cells of a row, without the bars around them; empty cells count. `isFramed`: a bar at its beginning is the table's frame. */
function cellsOf(text: string, line: Span, isFramed: boolean): Passage[] {
  const { start, end } = wholeRow(text, line);
  const raw = text.slice(start, end);
  const sign = raw.search(BAR) < 0 ? COMMA : BAR;
  if (sign === COMMA && !QUOTED.test(raw)) return [];
  const cells: Passage[] = [];
  let from = start;
  for (const to of [...Array.from(raw.matchAll(sign), ({ index }) => start + index), end]) {
    cells.push(foldText(text, from, to));
    from = to + 1;
  }
  return cells.slice(isFramed && BAR_AHEAD.test(text.charAt(start)) ? 1 : 0, /[|｜│]/.test(text.charAt(end - 1)) ? -1 : undefined);
}

/** Units behind a colon whatever stands before it (有关方面：县财政局). */
const NAMED = /(?:^|[。；（【\s])(?:\d{1,2}[.、]|[（(]\d{1,2}[）)])?([\u4e00-\u9fff]{2,8})：([^。：；（）【】]{2,80})/g;

/** What the document itself says of its units (发布机构：, 主送：). */
const OF_THE_DOCUMENT = /^(?:[甲乙丙丁]方|备?注|附注|说明|发布|发文|印发|制发|来文|信息|文件|索引|主送|抄送|抄报|编制|成文|来源|公开)/;

function namedUnits(words: Passage): Assignment[] {
  return [...words.text.matchAll(NAMED)].flatMap((match): Assignment[] => {
    const [all, name = '', value = ''] = match;
    const end = match.index + all.length;
    const start = end - value.length - 1 - name.length;
    if (OF_THE_DOCUMENT.test(name)) return [];
    return isUnitList(slice(words, end - value.length, end)) ? [{ kind: 'units', by: name, start, end }] : [];
  });
}

/** Who has to do it, behind a colon whatever stands before it (整改要求：由县环卫站负责清除). */
const BY = /^(?:\d{1,2}[.、])?([\u4e00-\u9fff]{2,8})：由([^。；：，]{2,40}?)(?:牵头|负责|承办|落实)/;

function byWhom(words: Passage): Assignment[] {
  const [all = '', name = '', value = ''] = BY.exec(words.text) ?? [];
  const start = all.indexOf(value, all.indexOf('：由'));
  return all !== '' && isUnitList(slice(words, start, start + value.length))
    ? [{ kind: 'units', by: name, start: all.indexOf(name), end: all.length }]
    : [];
}

/** Words without a bracket at their end that none of theirs opens. */
function withoutLoneBracket(words: Passage): Passage {
  const { text } = words;
  const isLone = text.endsWith('）') && text.split('（').length < text.split('）').length;
  return isLone ? slice(words, 0, text.length - 1) : words;
}

/** Brackets that hold units, without a label in front of them. */
function bracketsOfUnits(words: Passage): Assignment[] {
  const { cuts, units } = readBrackets(words, readLabels(words).cuts);
  const starts = units.map(({ span }) => span.start).sort((one, other) => one - other);
  let next = 0;
  return [...cuts]
    .sort((one, other) => one.start - other.start)
    .flatMap(({ start, end }): Assignment[] => {
      const [from, to] = [words.at[start] ?? 0, words.at[end - 1] ?? Infinity];
      while ((starts[next] ?? Infinity) < from) next += 1;
      return (starts[next] ?? Infinity) <= to ? [{ kind: 'units', by: '（）', start, end }] : [];
    });
}

function assignmentsOf(words: Passage): Assignment[] {
  const labelled = findLabels(words.text).flatMap(({ kind, word, start, valueStart }): Assignment[] => {
    if (!isUnitColumn(kind) && kind !== 'deadline') return [];
    return [{ kind: kind === 'deadline' ? 'deadline' : 'units', by: word, start, end: valueStart }];
  });
  const known = new Set(labelled.map(({ end }) => end));
  const others = namedUnits(words).filter(({ start, by }) => !known.has(start + by.length + 1));
  const found = [...labelled, ...others, ...byWhom(words), ...bracketsOfUnits(words)];
  const closing = found.length > 0 ? undefined : readClosingSentence(withoutLoneBracket(words));
  const sentence = closing?.cuts.map(({ start, end }): Assignment => ({ kind: 'units', by: '。', start, end })) ?? [];
  return [...found, ...(closing && chargesSomebody(closing) ? sentence : [])].sort((one, other) => one.start - other.start);
}

/** For stretches told from the beginning of the text on: the task that began last and has not ended. */
function innermost(tasks: readonly NoticeTask[]): (span: Span) => NoticeTask | undefined {
  const sorted = [...tasks].sort((one, other) => one.span.start - other.span.start);
  const open: NoticeTask[] = [];
  let next = 0;
  return ({ start, end }) => {
    for (; (sorted[next]?.span.start ?? Infinity) < end; next += 1) {
      const task = sorted[next];
      if (task) open.push(task);
    }
    while (open.length > 0 && (open[open.length - 1]?.span.end ?? 0) <= start) open.pop();
    return open[open.length - 1];
  };
}

type Seen = Pick<WordsInput, 'notice' | 'text'> & Partial<Pick<WordsInput, 'lines'>>;

/** Whether a line, of those told from the beginning on, is none of the notice's lines by itself. */
function partsOf(lines: readonly Line[]): (span: Span) => boolean {
  let next = 0;
  const lastOf = ({ passage: { at } }: Line): number => at[at.length - 1] ?? 0;
  return ({ start, end }) => {
    for (let line = lines[next]; line && lastOf(line) < start; line = lines[next]) next += 1;
    const line = lines[next];
    const first = line?.passage.at[0] ?? Infinity;
    const isLonger = line !== undefined && (start > first || end - 1 < lastOf(line));
    return first >= end || (isLonger && /[\n\r]/.test(line.passage.source.slice(first, lastOf(line))));
  };
}

function lookAtLines({ notice, text, lines: own }: Seen): SeenLine[] {
  const isPartOf = own ? partsOf(own) : () => false;
  const taskAt = innermost(notice.tasks);
  let before: NoticeTask | undefined;
  let isFramed: boolean | undefined;
  return notice.account.map((line) => {
    const words = foldText(text, line.span.start, line.span.end);
    isFramed ??= BAR_AHEAD.test(words.text) ? BAR_AHEAD.test(words.text.charAt(0)) : undefined;
    const cells = cellsOf(text, line.span, isFramed ?? true);
    if (cells.length < 2) isFramed = undefined;
    const task = taskAt(line.span);
    const isFirst = task !== before;
    before = task;
    const isRow = cells.length > 1;
    const isPart = isPartOf(line.span);
    return { line, words, cells, ...(task && { task }), isFirst, isPart, assignments: isRow || isPart ? [] : assignmentsOf(words) };
  });
}

const seenOf = new WeakMap<Seen, SeenLine[]>();

/** The lines of a notice with what each says by itself, whatever the reader took it for. More than one check asks for them: they are looked at once. */
export function seenLines(input: Seen): SeenLine[] {
  const seen = seenOf.get(input) ?? lookAtLines(input);
  seenOf.set(input, seen);
  return seen;
}
