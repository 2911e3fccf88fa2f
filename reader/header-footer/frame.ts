import type { Notice, NoticeFrameValue } from '../notice';
import { plain } from '../text/fold-text';
import type { Paragraph } from '../text/paragraphs';
import { type Passage, slice, spanOf } from '../text/passage';
import { findFullDate } from '../values/chinese-date';
import { looksLikeUnit } from '../values/unit-name';
import { isAddressLine, splitAddressees } from './addressees';
import { readAnnexes } from './annexes';
import { readFoot } from './foot';
import type { FrameWords } from './frame-words';
import { isMetadataLine, readPageMetadata } from './page-metadata';
import { isSection, readTitle } from './title';

/** Head and foot of a notice, and the paragraphs between them. */
export interface Frame {
  readonly head: Omit<Notice, 'tasks' | 'duties' | 'references' | 'findings'>;
  readonly body: readonly Paragraph[];
}

const NUMBER = /^(?:发文字号|文号|文件编号)?：?([^\d\s，。：；]{1,20}[〔[（【]\d{4}[〕\]）】]第?\d{1,5}号)/;
/** A number in brackets behind the title: 2021年县政府重点工作任务（华政发〔2021〕2号） */
const NUMBER_IN_TITLE = /（([^\d\s，。：；（）]{1,12}[〔[]\d{4}[〕\]]\d{1,5}号)）$/;
/** 某县人民政府关于… · 某县人民政府督查室督办单 */
const ISSUER_IN_TITLE = /^(.{3,40}?)(?:关于|(?<=督查室|督查局|办公室|政府)(?:督办|交办|督查(?!室|局)))/;
const HEAD_LENGTH = 30;

/** What a form's group finds in the first paragraph that has it. */
function find(paragraphs: readonly Paragraph[], form: RegExp, rule: string): FrameWords | undefined {
  for (const { passage } of paragraphs) {
    const found = form.exec(passage.text);
    if (found?.[1] === undefined) continue;
    const start = found.index + found[0].indexOf(found[1]);
    return { words: slice(passage, start, start + found[1].length), rule };
  }
  return undefined;
}

/** The full date in a short line of the head. */
function findDate(head: readonly Paragraph[]): FrameWords | undefined {
  const line = head.find(({ passage }) => passage.text.length < 30 && findFullDate(passage.text) !== undefined);
  return line && { words: line.passage, rule: 'head-date' };
}

function issuerInTitle(title: FrameWords | undefined): FrameWords | undefined {
  const name = ISSUER_IN_TITLE.exec(title?.words.text ?? '')?.[1];
  return title && name !== undefined && looksLikeUnit(name) ? { words: slice(title.words, 0, name.length), rule: 'title' } : undefined;
}

const valueOf = (found: FrameWords | undefined): string | undefined => found && plain(found.words.text);

/** The day that some words name, with only the words of the date itself. */
function dayOf(found: FrameWords | undefined): { readonly day: string; readonly at: FrameWords } | undefined {
  const date = found && findFullDate(found.words.text);
  return found && date && { day: date.date, at: { words: slice(found.words, date.start, date.end), rule: found.rule } };
}

/** Takes head (title, number, addressees) and foot (annexes, signature, date, printing line) off a notice. */
export function readFrame(paragraphs: readonly Paragraph[]): Frame {
  const texts = paragraphs.map(({ passage }) => passage.text);
  const section = texts.findIndex(isSection);
  const headEnd = Math.min(section < 0 ? HEAD_LENGTH : section, HEAD_LENGTH, texts.length);
  const addressLine = texts.slice(0, headEnd).findIndex((text) => isAddressLine(text) && !isMetadataLine(text));
  const lines = paragraphs.slice(0, addressLine < 0 ? headEnd : addressLine);
  const upper = paragraphs.slice(0, headEnd);
  const page = readPageMetadata(lines);
  const head = lines.filter(({ passage }) => !isMetadataLine(passage.text));
  const foot = readFoot(paragraphs, addressLine < 0 ? Math.min(headEnd, 2) : addressLine);
  const annexes = readAnnexes(paragraphs);
  const title = readTitle(head) ?? page.title;
  const issuer = issuerInTitle(title) ?? foot.issuer ?? page.issuer;
  const issued = dayOf(foot.date) ?? dayOf(page.date) ?? dayOf(findDate(head));
  const number = page.documentNumber ?? find(upper, NUMBER, 'number-line') ?? find(upper, NUMBER_IN_TITLE, 'number-in-title');
  const printed = dayOf(foot.printedOn);
  const address = paragraphs[addressLine]?.passage;
  const [titleText, issuerText, numberText, printedBy] = [title, issuer, number, foot.printedBy].map(valueOf);
  return {
    head: {
      ...(titleText === undefined ? {} : { title: titleText }),
      ...(issuerText === undefined ? {} : { issuer: issuerText }),
      ...(numberText === undefined ? {} : { documentNumber: numberText }),
      addressees: address ? splitAddressees(address.text) : [],
      ...(issued === undefined ? {} : { issueDate: issued.day }),
      annexes: annexes.names.map((name) => plain(name.text)),
      ...(printedBy === undefined ? {} : { printedBy }),
      ...(printed === undefined ? {} : { printedOn: printed.day }),
      frame: [
        ...frameValue('title', title),
        ...frameValue('documentNumber', number),
        ...frameValue('addressees', address && { words: address, rule: 'address-line' }),
        ...annexes.names.flatMap((words) => frameValue('annex', { words, rule: 'annex-list' })),
        ...frameValue('issuer', issuer),
        ...frameValue('issueDate', issued?.at),
        ...frameValue('printedBy', foot.printedBy),
        ...frameValue('printedOn', printed?.at),
      ],
    },
    body: paragraphs.slice(addressLine + 1).filter((_, at) => {
      const index = addressLine + 1 + at;
      return !foot.taken.has(index) && !annexes.taken.has(index);
    }),
  };
}

const frameValue = (
  field: NoticeFrameValue['field'],
  found: { readonly words: Passage; readonly rule: string } | undefined,
): NoticeFrameValue[] => (found ? [{ field, text: plain(found.words.text), span: spanOf(found.words), rule: found.rule }] : []);
