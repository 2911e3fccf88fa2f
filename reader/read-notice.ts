import type { Notice, NoticeTask, NoticeUnit, UnseenText } from './notice';
import { accountOf } from './account/account-of-notice';
import { findInWords } from './check-notice';
import { actorTasks, asksOfAll, isProse, tasksOfActors, withActorTasks } from './tasks/actors/actor-tasks';
import { outsideOf } from './text/outside-of';
import { withDeadlineForAll } from './tasks/deadlines/deadline-for-all';
import { readDuties } from './tasks/actors/duties';
import { readHeaderAndFooter } from './header-footer/header-and-footer';
import { readItem } from './tasks/item';
import { indexItems } from './tasks/item-index';
import { splitRunInHeaderAndFooter } from './header-footer/split-run-in';
import { leadRuleOf, withFirstInLead } from './tasks/first-unit-leads';
import { mergeRepeated } from './tasks/merge-repeated';
import { itemNumbering, tableNumbering } from './tasks/numbering';
import { readReferences } from './tasks/references';
import { fillSameAs } from './tasks/same-as';
import { readTableTasks } from './tasks/table-tasks';
import { readTasks, unassignedTasks } from './tasks/tasks';
import { takeLabelCards } from './tables/cards/label-cards';
import { joinLabelLines } from './tables/cards/label-lines';
import { withUsualLabels } from './tables/cards/learned-labels';
import { splitGapLabels } from './tables/cards/gap-labels';
import { rowsBelowUnits } from './tables/cards/rows-below-units';
import { splitCards } from './tables/cards/card-rows';
import { takeFlatTables } from './tables/lines/flat-table';
import { withParties } from './structure/parties';
import { buildOutline } from './structure/outline';
import { joinBrokenHeads } from './tables/broken-heads';
import { splitCommaTables } from './tables/lines/comma-tables';
import { splitGluedLine } from './tables/lines/glued-rows';
import { splitSpacedLine } from './tables/lines/spaced-line';
import { splitSpacedTables } from './tables/lines/spaced-tables';
import { joinBrokenRows } from './tables/broken-rows';
import { turnUpright } from './tables/upright';
import { takeTables } from './tables/table';
import { foldWords } from './text/fold-text';
import { sortLines } from './text/lines';
import { dotSpacedOrdinals } from './text/spaced-ordinals';
import { joinLines, type Paragraph } from './text/paragraphs';
import type { Passage } from './text/passage';
import { splitActors } from './text/split/split-actors';
import { splitAssigned } from './text/split/split-assigned';
import { splitInline } from './text/split/split-inline';
import type { DateContext } from './values/dates/date-mention';

const ANNEX_HEADING = /^附(?:件|表)[\d一二三四五六七八九十]*[：:]?$/;

/** The year of a text that names no other. */
function onlyYear(text: string): string | undefined {
  const years = new Set(
    Array.from(foldWords(text).matchAll(/(?<!\d)(20\d\d)(?:年|[-/.]\d{1,2}(?!\d)|[〕\]）]第?\d{1,5}号)/g), ([, year]) => year),
  );
  if (years.size < 2) return [...years][0];
  const ofDays = new Set(Array.from(foldWords(text).matchAll(/(?<!\d)(20\d\d)年\d{1,2}月\d{1,2}日/g), ([, year]) => year));
  return ofDays.size === 1 ? [...ofDays][0] : undefined;
}

interface Parts {
  readonly parts: readonly (readonly Paragraph[])[];
  readonly headings: readonly Passage[];
}

/** The notice itself and each annex that follows it, so that the numbering of one does not go on in the next. */
function splitAnnexes(paragraphs: readonly Paragraph[]): Parts {
  const parts: Paragraph[][] = [[]];
  const headings: Passage[] = [];
  for (const paragraph of paragraphs) {
    if (ANNEX_HEADING.test(paragraph.passage.text)) {
      parts.push([]);
      headings.push(paragraph.passage);
    } else parts[parts.length - 1]?.push(paragraph);
  }
  return { parts, headings };
}

/** How many of a notice's tasks have units. */
const assignedOf = ({ tasks }: { readonly tasks: readonly NoticeTask[] }): number => tasks.filter(({ units }) => units.length > 0).length;

/** Units that open sentences count where next to nothing else in the notice assigns any: few tasks where more are found with them. */
const FEW = 3;

/** Whether only sentences tell a notice's units, by verbs behind them: those at the beginning of a sentence tell them as well. */
const isBySentence = (units: readonly NoticeUnit[]): boolean =>
  units.length > 0 && units.every(({ rule }) => /^(?:sentence|opening)-verbs/.test(rule));

/** Tasks of which those without units have the ones that their sentences name (6.宣传提醒。乡文化站利用村村响广播…). */
function withSpoken<T extends { readonly tasks: readonly NoticeTask[] }>(plain: T, spoken: readonly NoticeTask[]): T {
  const byPlace = new Map(spoken.map((task) => [task.span.start, task.units]));
  const tasks = plain.tasks.map((task) => (task.units.length > 0 ? task : { ...task, units: byPlace.get(task.span.start) ?? [] }));
  return { ...plain, tasks };
}

function bestOf<T extends { readonly tasks: readonly NoticeTask[] }>(plain: T, read: (openings: boolean) => T, isPlan: boolean): T {
  const assigned = assignedOf(plain);
  const units = plain.tasks.flatMap((task) => task.units);
  const isSpoken = isBySentence(units);
  if (assigned >= FEW && !isSpoken) return plain.tasks.every((task) => task.units.length > 0) ? plain : withSpoken(plain, read(true).tasks);
  const all = read(true);
  const open = { ...all, tasks: all.tasks.filter((task) => !asksOfAll(task) && (assigned < FEW || !isProse(task, isPlan))) };
  return assigned === 0 || (isSpoken && assignedOf(open) > assigned) || assignedOf(open) >= FEW * assigned ? open : plain;
}

/**
 * Reads a notice (通知, 工作方案, 分工方案 …) into its tasks, units, deadlines, targets, duties, header and footer. Never throws, whatever the text; every value
 * carries its place in `text` and the rule that read it. Its findings are those of its own words, and of those that its file holds unseen; `checkNotice` adds those of calendar and directory.
 */
export function readNotice(text: string, unseen: readonly UnseenText[] = []): Notice {
  const { lines, ofThePage } = sortLines(text);
  const spaced = splitSpacedTables(text, splitCommaTables(text, joinBrokenHeads(lines))).flatMap((line) => splitSpacedLine(text, line));
  const flat = takeFlatTables(spaced.flatMap(splitGluedLine));
  const joined = withUsualLabels(
    splitAssigned(splitInline(splitGapLabels(withParties(joinLines(dotSpacedOrdinals(joinLabelLines(flat.lines))))))),
  );
  const carded = takeLabelCards(splitActors(joined));
  const { paragraphs, tables } = takeTables(splitCards(turnUpright(joinBrokenRows(rowsBelowUnits(carded.paragraphs)))));
  const document = readHeaderAndFooter(splitRunInHeaderAndFooter(paragraphs));
  const opening = paragraphs.slice(0, 6).map(({ passage }) => passage.text.slice(0, 200));
  const titleYear = /(20\d\d)年/.exec([foldWords(document.values.title ?? ''), ...opening].join(' '))?.[1] ?? onlyYear(text);
  const context: DateContext = {
    ...(document.values.issueDate === undefined ? {} : { issueDate: document.values.issueDate }),
    ...(titleYear === undefined ? {} : { year: Number(titleYear) }),
  };
  const annexes = splitAnnexes(document.body);
  const outlines = annexes.parts.map((part) => buildOutline(part, document.values.title));
  const items = outlines.map(indexItems);
  const allTables = [...flat.tables, ...carded.tables, ...tables];
  const inTables = readTableTasks(allTables, context);
  const read = (openings: boolean) => {
    const parts = outlines.map((outline) => readItem(outline, context, openings));
    const tasks = [...parts.flatMap((part) => readTasks(part, context)), ...inTables];
    const isAssigned = tasks.some(({ units }) => units.length > 0);
    return { parts, tasks: isAssigned ? tasks : [...tasks, ...parts.flatMap((part) => unassignedTasks(part, context))] };
  };
  const isPlan = /预案/.test(document.values.title ?? '');
  const plain = read(false);
  const { parts, tasks } = bestOf(plain, read, isPlan);
  const byActor = inTables.length > 0 ? [] : outlines.flatMap((outline) => actorTasks(outline, context));
  const ofActors = tasksOfActors(tasks, byActor);
  const withActors = withActorTasks(tasks, ofActors, isPlan);
  const body = new Set(document.body.map(({ passage }) => passage));
  const header = paragraphs.map(({ passage }) => passage).filter((passage) => !body.has(passage));
  const dated = withDeadlineForAll(withActors, { outlines, tables: allTables, header }, context);
  const inOrder = [...dated].sort((one, other) => one.span.start - other.span.start);
  const leadRule = leadRuleOf(text);
  const led = leadRule === undefined ? inOrder : inOrder.map((task) => withFirstInLead(task, leadRule, text));
  const filled = fillSameAs(led, items);
  const all = mergeRepeated(filled);
  const duties = outsideOf(parts.flatMap(readDuties), ofActors);
  const notice = {
    ...document.values,
    tasks: all,
    duties,
    references: items.flatMap(readReferences),
    numbering: [...outlines.flatMap(itemNumbering), ...allTables.flatMap(tableNumbering)],
    account: accountOf(text, {
      ofThePage,
      headerAndFooter: document.claims,
      annexHeadings: annexes.headings,
      body: document.body,
      outlines,
      tables: allTables,
      tasks: all,
      duties,
    }),
    findings: [],
  };
  return { ...notice, findings: findInWords({ notice, text, lines, unseen }) };
}
