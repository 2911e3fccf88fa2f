import { headHint } from '../../structure/head-word';
import { bareLabel } from '../../structure/label';
import { readOrdinal } from '../../structure/ordinal';
import type { Line } from '../../text/lines';
import { concat, type Passage } from '../../text/passage';
import { cellKind } from '../../values/cell-kind';

/** Times that a line comes before it may be a label, and labels that make a card. */
const FEWEST = 2;
const FEWEST_LABELS = 3;
/** Lines that one value may take. */
const MOST_LINES = 4;
const LABEL = /^[\u4e00-\u9fff、（）]{2,10}：?$/;

const wordOf = ({ passage }: Line): string => passage.text.replace(/：$/, '');
const isAlone = ({ cells }: Line): boolean => cells.length < 2;

/** The lines that come again and again as the labels of cards do: words of a list or of a head, and others that come as often. */
function labelsOf(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const word = wordOf(line);
    if (isAlone(line) && LABEL.test(line.passage.text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const repeated = [...counts].filter(([, count]) => count >= FEWEST);
  const isKnown = (word: string): boolean => bareLabel(word) !== undefined || headHint(word) !== undefined;
  const most = Math.max(0, ...repeated.flatMap(([word, count]) => (isKnown(word) ? [count] : [])));
  const known = repeated.filter(([word, count]) => isKnown(word) && count * 2 >= most).map(([word]) => word);
  const hasUnits = known.some((word) => headHint(word) === 'units');
  if (known.length < FEWEST_LABELS || !hasUnits) return new Set();
  const isWords = (word: string): boolean => lines.some((line) => wordOf(line) === word && cellKind(line.passage) === 'words');
  return new Set([...known, ...repeated.flatMap(([word, count]) => (count === most && isWords(word) ? [word] : []))]);
}

const colon = ({ at, source }: Passage): Passage => ({ text: '：', at: [at[at.length - 1] ?? 0], source });

/**
 * Cards whose labels stand on lines of their own above what they announce (主办单位 ⏎ 县水利局 ⏎ 办结时限 ⏎ 4月底前, again and again), with each label on the line
 * of its value. A label below a label has none.
 */
export function joinLabelLines(lines: readonly Line[]): Line[] {
  const labels = labelsOf(lines);
  if (labels.size === 0) return [...lines];
  const joined: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    const isLabel = ({ passage }: Line) => LABEL.test(passage.text) && labels.has(passage.text.replace(/：$/, ''));
    if (!isAlone(line) || !isLabel(line)) {
      joined.push(line);
      continue;
    }
    const values: Passage[] = [];
    for (let next = lines[at + 1]; next && values.length < MOST_LINES; next = lines[at + 1]) {
      const isEnd =
        !isAlone(next) || isLabel(next) || (values.length > 0 && (next.blanksBefore > 0 || readOrdinal(next.passage.text) !== undefined));
      if (isEnd) break;
      values.push(next.passage);
      at += 1;
    }
    const sign = line.passage.text.endsWith('：') ? [] : [colon(line.passage)];
    joined.push({ ...line, passage: concat([line.passage, ...sign, ...values]) });
  }
  return joined;
}
