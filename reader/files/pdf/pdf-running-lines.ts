import { isBlockStart } from '../../structure/block-start';
import { isTable, type PageBlock } from './pdf-page-text';

/** Pages behind the first that must share a line. */
const FEWEST_PAGES = 2;
/** The share of the pages behind the first that a line must stand on. */
const SHARE = 0.9;
/** Lines at one edge of a page that may be a running header or footer. */
const MOST_LINES = 2;
const LONGEST = 80;
/** Whether a line holds what running headers and footers do not: the words of a task, its ordinal or its units. */
const isOfTheText = (line: string): boolean => line.length > LONGEST || /[。；：，、]/.test(line) || isBlockStart(line);

type Edge = 'header' | 'footer';
type Page = readonly PageBlock[];

const edgeBlock = (page: Page, edge: Edge): PageBlock | undefined => (edge === 'header' ? page[0] : page[page.length - 1]);

function edgeLine(page: Page, edge: Edge): string | undefined {
  const block = edgeBlock(page, edge);
  return block === undefined || isTable(block) ? undefined : block.at(edge === 'header' ? 0 : -1)?.text;
}

function withoutLine(page: Page, edge: Edge): PageBlock[] {
  const block = edgeBlock(page, edge);
  if (block === undefined || isTable(block)) return [...page];
  const lines = edge === 'header' ? block.slice(1) : block.slice(0, -1);
  const kept = lines.length === 0 ? [] : [lines];
  return edge === 'header' ? [...kept, ...page.slice(1)] : [...page.slice(0, -1), ...kept];
}

/** A line without what differs from page to page. */
const pattern = (line: string): string => line.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim();

/** The line at one edge that nearly all pages behind the first share but for its figures, if there is one. */
function sharedLine(pages: readonly Page[], edge: Edge): string | undefined {
  const counts = new Map<string, number>();
  const [, ...behind] = pages;
  for (const page of behind) {
    const line = edgeLine(page, edge);
    if (line === undefined || isOfTheText(line)) continue;
    counts.set(pattern(line), (counts.get(pattern(line)) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count >= FEWEST_PAGES && count >= behind.length * SHARE)?.[0];
}

/**
 * The pages without running headers and footers: lines that stand at the same edge of nearly all pages and differ in their figures at most (title, date, page number).
 * The first page keeps its header, which may be the title.
 */
export function withoutRunningLines(pages: readonly Page[]): PageBlock[][] {
  let left = pages.map((page) => [...page]);
  for (const edge of ['header', 'footer'] as const) {
    for (let count = 0; count < MOST_LINES; count += 1) {
      const shared = sharedLine(left, edge);
      if (shared === undefined) break;
      const isShared = (page: Page, at: number) => !(edge === 'header' && at === 0) && pattern(edgeLine(page, edge) ?? '') === shared;
      left = left.map((page, at) => (isShared(page, at) ? withoutLine(page, edge) : page));
    }
  }
  return left;
}
