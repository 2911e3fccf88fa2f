import { type Claim, claimOf } from '../account/claim';
import { tells } from '../account/prose';
import type { HeaderFooterValue, Notice } from '../notice';
import type { Paragraph } from '../text/paragraphs';
import { slice, spanOf } from '../text/passage';
import { printed } from '../text/printed';
import { findFullDate } from '../values/dates/chinese-date';
import { isAddressLine, splitAddressees } from './addressees';
import { readAnnexes } from './annexes';
import { contentsOf } from './contents';
import { readFooter } from './footer';
import type { FoundWords } from './found-words';
import { readIssuer } from './issuer';
import { isMetadataLine, isPageField, readPageMetadata } from './page-metadata';
import { isSection, readTitle } from './title';

/** What the header (文头) and footer (文尾) of a notice say, and the paragraphs between them. */
export interface HeaderAndFooter {
  readonly values: Omit<Notice, 'tasks' | 'duties' | 'references' | 'numbering' | 'account' | 'findings'>;
  /** The lines it took. */
  readonly claims: readonly Claim[];
  readonly body: readonly Paragraph[];
}

/** 某政发〔2026〕2号, in brackets too; the number of an issue has no name before it (〔2026〕第9期). */
const NUMBER =
  /^（?(?:发文字号|文号|文件编号)?：?([^\d\s，。：；（(]{1,20}[〔[（【]\d{4}[〕\]）】]第?\d{1,5}号|[〔[]\d{4}[〕\]]第?\d{1,4}期$)/;
/** A number in brackets behind the title: 2021年县政府重点工作任务（华政发〔2021〕2号） */
const NUMBER_IN_TITLE = /（([^\d\s，。：；（）]{1,12}[〔[]\d{4}[〕\]]\d{1,5}号)）$/;
const HEADER_LENGTH = 30;

/** What a form's group finds in the first paragraph that has it. */
function find(paragraphs: readonly Paragraph[], form: RegExp, rule: string): FoundWords | undefined {
  for (const { passage } of paragraphs) {
    const found = form.exec(passage.text);
    if (found?.[1] === undefined) continue;
    const start = found.index + found[0].indexOf(found[1]);
    return { words: slice(passage, start, start + found[1].length), rule };
  }
  return undefined;
}

/** A day by which something is to be done (请于2026年5月31日前完成). */
const OF_A_DEADLINE = /日(?:之?前|以前|止)/;

/** The full date in a short line of the header. */
function findDate(header: readonly Paragraph[]): FoundWords | undefined {
  const isDated = (text: string): boolean => text.length < 30 && findFullDate(text) !== undefined && !OF_A_DEADLINE.test(text);
  const line = header.find(({ passage }) => isDated(passage.text));
  return line && { words: line.passage, rule: 'header-date' };
}

const valueOf = (found: FoundWords | undefined): string | undefined => found && printed(found.words);

interface Day {
  readonly day: string;
  readonly at: FoundWords;
}

/** The day that some words name, with only the words of the date itself. */
function dayOf(found: FoundWords | undefined): Day | undefined {
  const date = found && findFullDate(found.words.text);
  return found && date && { day: date.date, at: { words: slice(found.words, date.start, date.end), rule: found.rule } };
}

const valueAt = (field: HeaderFooterValue['field'], found: FoundWords | undefined): HeaderFooterValue[] =>
  found ? [{ field, text: printed(found.words), span: spanOf(found.words), rule: found.rule }] : [];

/** The words of each value that header and footer tell; days without the words around them. */
interface Told {
  readonly title: FoundWords | undefined;
  readonly issuer: FoundWords | undefined;
  readonly documentNumber: FoundWords | undefined;
  readonly addressees: FoundWords | undefined;
  readonly annexes: readonly FoundWords[];
  readonly issueDate: Day | undefined;
  readonly printedBy: FoundWords | undefined;
  readonly printedOn: Day | undefined;
}

function valuesOf(told: Told): HeaderAndFooter['values'] {
  const [title, issuer, number, printedBy] = [told.title, told.issuer, told.documentNumber, told.printedBy].map(valueOf);
  const documentNumber = number?.replace(/\s/g, '');
  return {
    ...(title === undefined ? {} : { title }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(documentNumber === undefined ? {} : { documentNumber }),
    addressees: told.addressees ? splitAddressees(printed(told.addressees.words)) : [],
    ...(told.issueDate === undefined ? {} : { issueDate: told.issueDate.day }),
    annexes: told.annexes.map(({ words }) => printed(words)),
    ...(printedBy === undefined ? {} : { printedBy }),
    ...(told.printedOn === undefined ? {} : { printedOn: told.printedOn.day }),
    headerAndFooter: [
      ...valueAt('title', told.title),
      ...valueAt('documentNumber', told.documentNumber),
      ...valueAt('addressees', told.addressees),
      ...told.annexes.flatMap((annex) => valueAt('annex', annex)),
      ...valueAt('issuer', told.issuer),
      ...valueAt('issueDate', told.issueDate?.at),
      ...valueAt('printedBy', told.printedBy),
      ...valueAt('printedOn', told.printedOn?.at),
    ],
  };
}

const FOOT: ReadonlySet<HeaderFooterValue['field']> = new Set(['issueDate', 'issuer', 'printedBy', 'printedOn']);

/** A line above the addressees that is the document's and no part of what it says: a letterhead, a field of the page, a date, what a meeting was. */
const isOfHeader = ({ passage }: Paragraph): boolean =>
  isMetadataLine(passage.text) ||
  isPageField(passage.text) ||
  (passage.text.length <= HEADER_LENGTH && !/[。：]/.test(passage.text)) ||
  tells(passage);

/** What the header and footer took: their values, and whole lines. */
function claimsOf(paragraphs: readonly Paragraph[], values: HeaderAndFooter['values'], taken: Taken): Claim[] {
  const ofLines = paragraphs.flatMap((paragraph, index) => {
    if (taken.titles.has(index)) return claimOf('head', 'title', paragraph.passage);
    if (taken.contents.has(index)) return claimOf('head', 'contents', paragraph.passage);
    if (taken.annexes.has(index)) return claimOf('annex', 'annex-list', paragraph.passage);
    if (taken.footer.has(index)) return claimOf('foot', 'footer', paragraph.passage);
    if (index === taken.addressLine) return claimOf('head', 'address-line', paragraph.passage);
    return index < taken.headerEnd && isOfHeader(paragraph) ? claimOf('head', 'header', paragraph.passage) : [];
  });
  const ofValues = values.headerAndFooter.flatMap(({ field, span, rule }): Claim[] =>
    field === 'annex' ? [] : [{ as: FOOT.has(field) && span.start > taken.bodyStart ? 'foot' : 'head', rule, span }],
  );
  return [...ofLines, ...ofValues];
}

interface Taken {
  readonly annexes: ReadonlySet<number>;
  readonly contents: ReadonlySet<number>;
  /** Where the title stands, once or again. */
  readonly titles: ReadonlySet<number>;
  readonly footer: ReadonlySet<number>;
  readonly addressLine: number;
  /** The paragraphs before it may be the header's. */
  readonly headerEnd: number;
  /** Where the header ends in the text. */
  readonly bodyStart: number;
}

/** The document that a notice passes on (关于印发《…方案》的通知): its name stands above its own words. */
const PASSED_ON = /(?:印发|转发|公布|下发)《?([^《》]{4,80}?)》?的(?:通知|函)$/;

/** Whether a line is the notice's title, a part of it, or the name of what it passes on: nobody's task, whatever stands below it. */
function titleLines(title: FoundWords | undefined): (paragraph: Paragraph) => boolean {
  if (title?.rule !== 'title-line') return () => false;
  const { start, end } = spanOf(title.words);
  const names = new Set([title.words.text, PASSED_ON.exec(title.words.text)?.[1]]);
  return ({ passage, cells }) => {
    const span = spanOf(passage);
    return cells.length < 2 && (names.has(passage.text) || (span.start >= start && span.end <= end));
  };
}

/** Takes the header (title, number, addressees) and the footer (annexes, signature, date, printing line) off a notice. */
export function readHeaderAndFooter(paragraphs: readonly Paragraph[]): HeaderAndFooter {
  const texts = paragraphs.map(({ passage }) => passage.text);
  const section = texts.findIndex(isSection);
  const headerEnd = Math.min(section < 0 ? HEADER_LENGTH : section, HEADER_LENGTH, texts.length);
  const addressLine = texts.slice(0, headerEnd).findIndex((text) => isAddressLine(text) && !isMetadataLine(text));
  const upper = paragraphs.slice(0, headerEnd);
  const lines = addressLine < 0 ? upper : upper.slice(0, addressLine);
  const page = readPageMetadata(lines);
  const contents = contentsOf(texts);
  const header = lines.filter(({ passage }, index) => !isMetadataLine(passage.text) && !contents.has(index));
  const footer = readFooter(paragraphs, addressLine < 0 ? Math.min(headerEnd, 2, Math.max(0, texts.length - 3)) : addressLine);
  const annexes = readAnnexes(paragraphs);
  const title = readTitle(header) ?? page.title;
  const address = paragraphs[addressLine]?.passage;
  const values = valuesOf({
    title,
    issuer: readIssuer({ title, header, page: page.issuer, footer: footer.issuer, paragraphs }),
    documentNumber: page.documentNumber ?? find(upper, NUMBER, 'number-line') ?? find(upper, NUMBER_IN_TITLE, 'number-in-title'),
    addressees: address && { words: address, rule: 'address-line' },
    annexes: annexes.names.map((words) => ({ words, rule: 'annex-list' })),
    issueDate: dayOf(footer.date) ?? dayOf(page.date) ?? dayOf(findDate(header)),
    printedBy: footer.printedBy,
    printedOn: dayOf(footer.printedOn),
  });
  const isTitle = titleLines(title);
  const titles = new Set([...paragraphs.keys()].filter((index) => paragraphs[index] && isTitle(paragraphs[index])));
  const isBody = (index: number): boolean =>
    index > addressLine && !titles.has(index) && !footer.taken.has(index) && !annexes.taken.has(index) && !contents.has(index);
  const end = addressLine < 0 ? headerEnd : addressLine;
  const bodyStart = paragraphs[end]?.passage.at[0] ?? Infinity;
  const taken = { annexes: annexes.taken, contents, titles, footer: footer.taken, addressLine, headerEnd: end, bodyStart };
  return { values, body: paragraphs.filter((_, index) => isBody(index)), claims: claimsOf(paragraphs, values, taken) };
}
