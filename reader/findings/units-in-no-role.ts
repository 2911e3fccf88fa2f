import type { Finding, Notice, Span } from '../notice';
import { type Passage, slice, spanOf } from '../text/passage';
import { printed } from '../text/printed';
import { cellKind } from '../values/cell-kind';
import { isUnitList, looksLikeUnit } from '../values/unit-name';
import { OTHERS } from '../vocabulary/labels';
import { type Check, finding, type WordsInput } from './check';
import { type SeenLine, seenLines } from './second-look/seen-line';

/** What parts the names of units, and the words about a name that say what it has to do. */
const PARTS = /[^、，；。：（）【】〔〕]+/g;
const BEFORE = /^(?:由|会同|联合|并由|再由|[1-9]\d?[.、])/;
const BEHIND = /(?:牵头|主办|负责|配合|协助|协办|会办|承办|参与|参加|实施|落实|等)+$/;
/** How a name begins that is that of a unit and of nothing else. */
const OF_AN_AREA = /^(?:[省市县区镇乡]|各(?!地)|国网|[\u4e00-\u9fff]{2,3}(?:省|市|县|区|镇|乡|街道))/;
/** Remarks on how a name is meant. */
const REMARK = /[〈（][^〈〉（）]*(?:下同|以下)[^〈〉（）]*[〉）]/g;
/** What may stand between two units that a line gives one thing to: signs, labels and roles, and no sentence. */
const MOST_BETWEEN = 12;
const DAY = /^20\d\d年\d{1,2}月\d{1,2}日/;

/** Whether units that were read reach into a stretch. */
type IsRead = (span: Span) => boolean;

const readOf = ({ tasks }: Notice): IsRead => {
  const units = tasks.flatMap((task) => task.units.map(({ span }) => span)).sort((one, other) => one.start - other.start);
  return ({ start, end }) => {
    let [low, high] = [0, units.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((units[middle]?.end ?? Infinity) <= start) low = middle + 1;
      else high = middle;
    }
    return (units[low]?.start ?? Infinity) < end;
  };
};

/** The names of units that parts of some words are, and no more. */
function namesIn(words: Passage): Passage[] {
  const plain = words.text.replace(REMARK, (remark) => '，'.repeat(remark.length));
  return [...plain.matchAll(PARTS)].flatMap((match): Passage[] => {
    const before = BEFORE.exec(match[0])?.[0].length ?? 0;
    const name = match[0].slice(before).replace(BEHIND, '');
    if (!OF_AN_AREA.test(name) || !looksLikeUnit(name)) return [];
    return [slice(words, match.index + before, match.index + before + name.length)];
  });
}

const told = (name: Passage): Finding => finding('unitInNoTask', 'warning', { words: printed(name) }, spanOf(name));

/** Units in a line of a task that stand beside those that were read, within one sentence. */
function besideRead({ task, words }: SeenLine, isRead: IsRead): Finding[] {
  const known = new Set(task?.units.map(({ name }) => name));
  const names = namesIn(words);
  return names.flatMap((name, at): Finding[] => {
    if (isRead(spanOf(name)) || known.has(name.text)) return [];
    const isBeside = [names[at - 1], names[at + 1]].some((other) => {
      if (!other || !isRead(spanOf(other))) return false;
      const [first, second] = other === names[at - 1] ? [other, name] : [name, other];
      const from = words.at.indexOf(first.at[first.at.length - 1] ?? -1) + 1;
      const between = words.text.slice(from, words.at.indexOf(second.at[0] ?? -1));
      return between.length <= MOST_BETWEEN && !between.includes('。');
    });
    return isBeside ? [told(name)] : [];
  });
}

/** Units in a line of a task beside those that were read of it, or a line that is nothing but units of which none was read. */
function inLine(seen: SeenLine, next: SeenLine | undefined, isRead: IsRead): Finding[] {
  const { task, words, line, isFirst } = seen;
  if (!task || line.as === 'unread' || OTHERS.test(words.text)) return [];
  if (isRead(line.span)) return besideRead(seen, isRead);
  const isSigned = next === undefined || DAY.test(next.words.text) || next.line.as === 'foot' || next.line.as === 'head';
  const isBare = !isFirst && line.as === 'part' && !/[。]$/.test(words.text) && isUnitList(words);
  return isBare && !isSigned ? [told(words)] : [];
}

const FEWEST_ROWS = 2;

/** Units in a cell of a column from which other rows have theirs. */
function inRows(rows: readonly SeenLine[], isRead: IsRead): Finding[] {
  const readAt = (at: number): number => rows.filter(({ task, cells }) => task && cells[at]?.text && isRead(spanOf(cells[at]))).length;
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: widest }, (_, at) => at).flatMap((at) =>
    readAt(at) < FEWEST_ROWS
      ? []
      : rows.flatMap(({ task, cells, line }): Finding[] => {
          const cell = cells[at];
          const isLost =
            task &&
            cell &&
            line.as !== 'unread' &&
            cellKind(cell) === 'units' &&
            !isRead(spanOf(cell)) &&
            !OTHERS.test(`${cells[0]?.text ?? ''}：`);
          return isLost ? [told(cell)] : [];
        }),
  );
}

/** Rows of one table. */
function tablesOf(lines: readonly SeenLine[]): SeenLine[][] {
  const tables: SeenLine[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const isRow = line.cells.length > 1;
    if (isRow && isOpen) tables[tables.length - 1]?.push(line);
    else if (isRow) tables.push([line]);
    isOpen = isRow;
  }
  return tables;
}

/** Units that stand in the lines of a task and in none of its roles: beside others that were read, on a line of their own, or in the column of the units. */
export const unitsInNoRole: Check<WordsInput> = (input) => {
  const addressees = new Set(input.notice.addressees.flatMap((one) => one.split(/[，、]/)));
  const lines = seenLines(input);
  const isRead = readOf(input.notice);
  const found = [
    ...lines.flatMap((seen, at) => (seen.cells.length > 1 ? [] : inLine(seen, lines[at + 1], isRead))),
    ...tablesOf(lines).flatMap((rows) => inRows(rows, isRead)),
  ];
  return found.filter(({ params }) => !addressees.has(String(params['words'])));
};
