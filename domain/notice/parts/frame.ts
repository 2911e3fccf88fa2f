import type { Notice } from '../notice';
import { plain } from '../text/fold-text';
import type { Paragraph } from '../text/paragraphs';
import { findFullDate } from '../values/chinese-date';
import { looksLikeUnit } from '../values/unit-name';
import { readAnnexes } from './annexes';
import { isMetadataLine, readPageMetadata } from './page-metadata';

/** Head and foot of a notice, and the paragraphs between them. */
export interface Frame {
  readonly head: Omit<Notice, 'tasks' | 'duties' | 'references' | 'findings'>;
  readonly body: readonly Paragraph[];
}

const TITLE_END =
  /(?:通知|方案|意见|计划|办法|要点|规定|决定|措施|细则|行动|清单|函|通报|分工|规划|公告|工作安排|任务分解|责任书|条例|制度|规程|纲要|批复|报告|指引|安排|工作任务|任务表|分解表|分工表|一览表|清单表|任务书|台账|督办单|督办卡|督查单|交办单|督办通知书|督查通知书|督办函|交办函|工作重点|举措|通告|实施方案)(?:（.{1,24}）)*$/;
const NUMBER = /^(?:发文字号|文号|文件编号)?：?([^\d\s，。：；]{1,20}[〔[（【]\d{4}[〕\]）】]第?\d{1,5}号)/;
/** A number in brackets behind the title: 2021年县政府重点工作任务（华政发〔2021〕2号） */
const NUMBER_IN_TITLE = /（([^\d\s，。：；（）]{1,12}[〔[]\d{4}[〕\]]\d{1,5}号)）$/;
const DATE_LINE =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|[一二三四五六七八九〇零○O]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)$/;
const PRINTED = /^(.{4,40}?)(\d{4}年\d{1,2}月\d{1,2}日)(?:印发|发布)/;
const SIGNED = /^(.{4,40}?)((?:\d{4}|[一二三四五六七八九〇零○]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日)$/;
/** 某县人民政府关于… · 某县人民政府督查室督办单 */
const ISSUER_IN_TITLE = /^(.{3,40}?)(?:关于|(?<=督查室|督查局|办公室|政府)(?:督办|交办|督查(?!室|局)))/;
const HEAD_LENGTH = 30;

const isSection = (text: string) => /^(?:第一章|一、|（一）)/.test(text);

/** Addressees: the line that ends with a colon and names only units. */
export function splitAddressees(text: string): string[] {
  const parts: string[] = [];
  for (const phrase of text.replace(/：$/, '').split(/[，,；;]/)) {
    let open = '';
    for (const part of phrase.split('、')) {
      const joined = open === '' ? part : `${open}、${part}`;
      const isWhole =
        /(?:政府|管委会|委员会|[局委办部厅院会社行处所队站场]|单位|部门|机构|公司|中心|街道|企业)$/.test(part) && part.length > 2;
      if (isWhole) parts.push(joined);
      open = isWhole ? '' : joined;
    }
    if (open !== '') {
      const last = parts.pop();
      parts.push(last === undefined ? open : `${last}、${open}`);
    }
  }
  return parts.filter((part) => part !== '');
}

const isAddressLine = (text: string): boolean =>
  text.endsWith('：') &&
  text.length <= 400 &&
  !/[。；]/.test(text) &&
  /(?:各|局|委|办|政府|部门|单位|公司|中心|院|会)/.test(text) &&
  !/(?:如下|事项|通知|为)：$/.test(text);

function readTitle(head: readonly string[]): string | undefined {
  for (let i = 0; i < head.length; i += 1) {
    let line = (head[i] ?? '').replace(/^#+/, '');
    if (line.length < 4 || /[。：；]/.test(line) || DATE_LINE.test(line) || NUMBER.test(line)) continue;
    if (/^(?:来源|发布|首页|打印|浏览|文件|[•·>]|无障碍|长辈版)/.test(line)) continue;
    const isWhole = () => TITLE_END.test(line) && !(/印发|转发/.test(line) && !/(?:通知|函)(?:（.{1,24}）)*$/.test(line));
    for (let next = i + 1; next < Math.min(head.length, i + 5) && !isWhole(); next += 1) {
      const more = head[next] ?? '';
      if (/[。：]/.test(more) || DATE_LINE.test(more) || NUMBER.test(more) || isSection(more)) break;
      line += more;
    }
    if (TITLE_END.test(line) && line.length >= 6 && line.length <= 140 && !/^附件/.test(line))
      return plain(line.replace(/^.*?[〕\]）】]\d+号(?=.{6})/, ''));
  }
  return undefined;
}

interface Foot {
  readonly issuer?: string;
  readonly date?: string;
  readonly taken: ReadonlySet<number>;
}

function readFoot(texts: readonly string[], from: number): Foot {
  const taken = new Set<number>();
  let issuer: string | undefined;
  let date: string | undefined;
  let printed: { issuer: string; date: string | undefined } | undefined;
  texts.forEach((text, index) => {
    const print = PRINTED.exec(text);
    if (print?.[1] !== undefined && index > from) {
      printed = { issuer: print[1], date: findFullDate(text)?.date };
      taken.add(index);
      return;
    }
    const signed = SIGNED.exec(text);
    if (index > from && signed?.[1] !== undefined && looksLikeUnit(signed[1])) {
      issuer ??= signed[1];
      date ??= findFullDate(text)?.date;
      taken.add(index);
      return;
    }
    if (!DATE_LINE.test(text) || index <= from) return;
    taken.add(index);
    date ??= findFullDate(text)?.date;
    for (let back = index - 1; back > from && back >= index - 4; back -= 1) {
      const before = texts[back] ?? '';
      if (!looksLikeUnit(before) || before.length > 40) break;
      issuer ??= before;
      taken.add(back);
    }
  });
  const foundIssuer = issuer ?? printed?.issuer;
  const foundDate = date ?? printed?.date;
  return { ...(foundIssuer === undefined ? {} : { issuer: foundIssuer }), ...(foundDate === undefined ? {} : { date: foundDate }), taken };
}

const first = <T>(values: readonly string[], read: (text: string) => T | undefined): T | undefined => {
  for (const value of values) {
    const found = read(value);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Takes head (title, number, addressees) and foot (annexes, signature, date, printing line) off a notice. */
export function readFrame(paragraphs: readonly Paragraph[]): Frame {
  const texts = paragraphs.map(({ passage }) => passage.text);
  const section = texts.findIndex(isSection);
  const headEnd = Math.min(section < 0 ? HEAD_LENGTH : section, HEAD_LENGTH, texts.length);
  const addressLine = texts.slice(0, headEnd).findIndex((text) => isAddressLine(text) && !isMetadataLine(text));
  const lines = texts.slice(0, addressLine < 0 ? headEnd : addressLine);
  const page = readPageMetadata(lines);
  const head = lines.filter((line) => !isMetadataLine(line));
  const title =
    readTitle(head) ??
    first(head, (text) =>
      /关于.{4,80}?的(?:通知|意见|函|通报)/.exec(text)?.[0] === undefined
        ? undefined
        : plain(/^.*?的(?:通知|意见|函|通报)/.exec(text)?.[0] ?? ''),
    ) ??
    page.title;
  const foot = readFoot(texts, addressLine < 0 ? Math.min(headEnd, 2) : addressLine);
  const annexes = readAnnexes(paragraphs);
  const fromTitle = ISSUER_IN_TITLE.exec(title ?? '')?.[1];
  const issuer = (fromTitle !== undefined && looksLikeUnit(fromTitle) ? fromTitle : undefined) ?? foot.issuer ?? page.issuer;
  const issueDate = foot.date ?? page.date ?? first(head, (text) => (text.length < 30 ? findFullDate(text)?.date : undefined));
  const documentNumber =
    page.documentNumber ?? first(texts.slice(0, headEnd), (text) => NUMBER.exec(text)?.[1] ?? NUMBER_IN_TITLE.exec(text)?.[1]);
  const start = addressLine < 0 ? 0 : addressLine + 1;
  return {
    head: {
      ...(title === undefined ? {} : { title }),
      ...(issuer === undefined ? {} : { issuer: plain(issuer) }),
      ...(documentNumber === undefined ? {} : { documentNumber }),
      addressees: addressLine < 0 ? [] : splitAddressees(texts[addressLine] ?? ''),
      ...(issueDate === undefined ? {} : { issueDate }),
      annexes: annexes.names,
    },
    body: paragraphs.filter((_, index) => index >= start && !foot.taken.has(index) && !annexes.taken.has(index)),
  };
}
