import type { AccountedLine, Notice, NoticeTask } from '../notice';
import type { Outline } from '../structure/outline';
import type { Table } from '../tables/table';
import type { Paragraph } from '../text/paragraphs';
import { foldText, foldWords } from '../text/fold-text';
import type { Passage } from '../text/passage';
import { isUnitList } from '../values/unit-name';
import { accountForLines } from './account-for-lines';
import { type Claim, claimOf } from './claim';
import { itemClaims } from './item-claims';
import { rowClaims } from './row-claims';

/** What the stages of the reader took, for the account of a notice. */
export interface Stages {
  readonly ofThePage: readonly Passage[];
  readonly headerAndFooter: readonly Claim[];
  /** The headings of annexes (附件1), which part the notice from what follows. */
  readonly annexHeadings: readonly Passage[];
  readonly body: readonly Paragraph[];
  readonly outlines: readonly Outline[];
  readonly tables: readonly Table[];
  readonly tasks: readonly NoticeTask[];
  readonly duties: Notice['duties'];
}

/** The words of a task beside its own stretch: its units and days may stand on lines of their own. */
const valuesOf = ({ units, deadline, timePoints, targets }: NoticeTask) => [
  ...units,
  ...(deadline.kind === 'none' ? [] : [deadline]),
  ...timePoints,
  ...targets,
];

/** Whether one of some places, told once and sorted, lies in a stretch of the text. */
function within(places: readonly number[]): (from: number, to: number) => boolean {
  const sorted = [...places].sort((one, other) => one - other);
  return (from, to) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? Infinity) < from) low = middle + 1;
      else high = middle;
    }
    return (sorted[low] ?? Infinity) < to;
  };
}

/** Titles of so many characters and fewer are words that come again by chance. */
const SHORT_TITLE = 3;

/** Accounts for every line of a notice (去向) by what the stages of the reader took of it; what none of them took is not read. */
export function accountOf(text: string, stages: Stages): AccountedLine[] {
  const { tasks, duties, outlines, tables, body } = stages;
  const places = tasks.flatMap(({ span, repeatedAt = [] }) => [span, ...repeatedAt]);
  const starts = new Set(places.map(({ start }) => start));
  const isTask = (start: number): boolean => starts.has(start);
  const kinds = new Set(outlines.flatMap((outline) => kindsOfTasks(outline, starts)));
  const isWithin = within([...starts, ...duties.map(({ span }) => span.start)]);
  const titles = new Set(tasks.map(({ title }) => foldWords(title)).filter(({ length }) => length > SHORT_TITLE));
  const isTitle = (title: string): boolean => titles.has(foldWords(title));
  const parts = outlines.map((outline, at) =>
    itemClaims(outline, { isWithin, isTitle, kinds }, stages.annexHeadings[at]?.at[0] ?? Infinity),
  );
  const rows = rowClaims(tables, body, isTask);
  // Short lines at the beginning are the document's where nothing else is known of them.
  const [short, told] = [
    stages.headerAndFooter.filter(({ rule }) => rule === 'header'),
    stages.headerAndFooter.filter(({ rule }) => rule !== 'header'),
  ];
  const layers: Claim[][] = [
    short,
    [...parts.flatMap((part) => part.text), ...rows.text],
    parts.flatMap(({ unread }) => [...unread]),
    told,
    [
      ...parts.flatMap(({ headings }) => headings),
      ...rows.headings,
      ...stages.annexHeadings.flatMap((words) => claimOf('annex', 'annex-heading', words)),
    ],
    duties.map(({ span }) => ({ as: 'duty', rule: 'duty', span })),
    tasks.flatMap((task) => valuesOf(task).map(({ span, rule }): Claim => ({ as: 'part', rule, span }))),
    places.map((span) => ({ as: 'part', rule: 'task', span })),
    places.map(({ start }) => ({ as: 'task', rule: 'task', span: { start, end: start + 1 } })),
    [...rows.unread],
    stages.ofThePage.flatMap((words) => claimOf('foot', 'page', words)),
  ];
  return signed(
    accountForLines(
      text,
      layers,
      [...parts.flatMap((part) => part.starts)].sort((one, other) => one - other),
    ),
    text,
  );
}

/** The line above the day of a notice that is nothing but its issuers: foot, where no stage took it. */
function signed(lines: readonly AccountedLine[], text: string): AccountedLine[] {
  const isDay = ({ span }: AccountedLine): boolean => /^20\d\d年\d{1,2}月\d{1,2}日/.test(foldWords(text.slice(span.start, span.end)));
  return lines.map((line, at) => {
    const below = lines[at + 1];
    const isSigned =
      line.as === 'unread' && below !== undefined && isDay(below) && isUnitList(foldText(text, line.span.start, line.span.end));
    return isSigned ? { as: 'foot', rule: 'signature', span: line.span } : line;
  });
}

/** The kinds of ordinals of the items that are tasks; one of an actor begins behind its name. */
function kindsOfTasks(item: Outline, starts: ReadonlySet<number>): string[] {
  const own = item.ordinal && item.first?.at.some((place) => starts.has(place)) ? [item.ordinal.kind] : [];
  return [...own, ...item.children.flatMap((child) => kindsOfTasks(child, starts))];
}
