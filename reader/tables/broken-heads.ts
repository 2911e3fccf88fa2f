import { headHint } from '../structure/head-word';
import type { Line } from '../text/lines';
import { concat } from '../text/passage';
import { cellKind } from '../values/cell-kind';
import { REST_OF_HEAD } from '../vocabulary/head-words';
import { looksLikeUnit } from '../values/unit-name';

/** Characters of each part of a head that a narrow cell broke. */
const LONGEST_PART = 5;
/** Times that the same parts stand below one another where no other head stands beside them (督办 ⏎ 事项, once in each card). */
const FEWEST = 2;

/** Characters of a part that may be a head by itself (时限). */
const SHORT_HEAD = 2;

const isHead = (words: string): boolean => headHint(words) !== undefined;

/** The words of two lines that only together are a head (主办 ⏎ 单位); undefined where they are anything else. */
function headOf(line: Line | undefined, below: Line | undefined): string | undefined {
  if (!line || !below || line.cells.length > 1 || below.cells.length > 1 || below.blanksBefore > 0) return undefined;
  const [first, second] = [line.passage.text, below.passage.text];
  if (![first, second].every((part) => part.length <= LONGEST_PART && /^[\u4e00-\u9fff]+$/.test(part)) || !isHead(first + second))
    return undefined;
  if (looksLikeUnit(first) || (isHead(second) && second.length > SHORT_HEAD)) return undefined;
  const isRest = REST_OF_HEAD.test(second) || (cellKind(below.passage) === 'words' && !(isHead(first) && isHead(second)));
  return isRest ? first + second : undefined;
}

/** Lines with the heads and labels that narrow cells broke in one (建议 ⏎ 编号 ⏎ 主办 ⏎ 单位): beside another head, or again and again. */
export function joinBrokenHeads(lines: readonly Line[]): Line[] {
  const counts = new Map<string, number>();
  for (const at of lines.keys()) {
    const head = headOf(lines[at], lines[at + 1]);
    if (head !== undefined) counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  if (counts.size === 0) return [...lines];
  const joined: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [line, below] = [lines[at], lines[at + 1]];
    if (!line) continue;
    const head = headOf(line, below);
    const isBeside = isHead(joined[joined.length - 1]?.passage.text ?? '') || isHead(lines[at + 2]?.passage.text ?? '') || headOf(lines[at + 2], lines[at + 3]) !== undefined; // prettier-ignore
    if (below && head !== undefined && (isBeside || (counts.get(head) ?? 0) >= FEWEST)) {
      joined.push({ ...line, passage: concat([line.passage, below.passage]) });
      at += 1;
    } else joined.push(line);
  }
  return joined;
}
