import type { Paragraph } from '../text/paragraphs';
import { type Passage, slice } from '../text/passage';
import { isUnitList, looksLikeUnit, splitUnits } from '../values/unit-name';
import { DATE_LINE } from './footer';
import type { FoundWords } from './found-words';

/** 某县人民政府关于… · 某县人民政府督查室督办单 */
const IN_TITLE = /^(.{3,40}?)(?:关于|(?<=督查室|督查局|办公室|政府)(?:督办|交办|督查(?!室|局)))/;
/** Who stands beside the day in the header of a paper that numbers its issues, or in brackets below the title (某县人民政府办公室　2026年5月21日). */
const BESIDE_DAY = /^（?([^（），：]{4,40}?)，?(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?)）?$/;
/** The letterhead of a paper (中共某县委办公室文件). */
const LETTERHEAD = /^(.{4,40}?)文件$/;
/** Who filled in a table, in a line above or below it (填报单位：某镇人民政府　　填报人：… · 制表单位：…　　2026年4月28日). */
const FILLED_IN =
  /^(?:填报|填表|制表|编制|发布|印发)(?:单位|部门|机关)(?:（[^（）]{1,6}）)?：([^：（]{4,30}?)(?:（[^（）]{1,6}）)?(?=(?:填报|填表|制表|编制|审核|审签|签发|负责|联系|发布|印发)?(?:日期|时间|人|电话)：|\d{4}年|$)/;
/** Whose paper it is by the name that its title or letterhead begins with (某县市场监督管理局2026年度检查计划 · 某县人民政府专题会议纪要). */
const BEGINS_TITLE =
  /^([^（）、]{2,40}?(?:政府|委员会|[局厅署院委]|办公室|督[查察]室|指挥部|管委会|领导小组|中心))(?=\d{4}年|第[一二三四五六七八九十\d]|常务|专题|党[组委]|[局院厅]?务?会议?纪要|局务|会议|联席|办公会|工作|督[办查](?!室|局)|交办|政务|年度|整改|问题|任务)/;
/** Who lets others pledge something (甲方：某县人民政府). */
const PARTY_A = /^甲方(?:（[^（）]{0,12}）)?：(.{4,30})$/;

/** What a form's group finds in the first line that has it, if it is a unit. */
function unitIn(lines: readonly Paragraph[], form: RegExp, rule: string): FoundWords | undefined {
  for (const { passage } of lines) {
    const found = form.exec(passage.text);
    if (found?.[1] === undefined || !looksLikeUnit(found[1].replace(/[“”]/g, ''))) continue;
    const start = found[0].indexOf(found[1]);
    return { words: slice(passage, start, start + found[1].length), rule };
  }
  return undefined;
}

/** The unit on the line above a day in the header (某县市场监督管理局 ⏎ 2026年1月30日). */
function signedAbove(header: readonly Paragraph[]): FoundWords | undefined {
  const line = header.find(({ passage }, at) => {
    const below = header[at + 1]?.passage.text.replace(/^（|）$/g, '') ?? '';
    return DATE_LINE.test(below) && /^[^（]/.test(passage.text) && looksLikeUnit(passage.text);
  });
  return line && { words: line.passage, rule: 'header-signature' };
}

/** The units on the lines that lead up to a title: several of them issue it together and are no part of its name. */
export function issuersAbove(header: readonly Paragraph[], at: number): readonly Passage[] {
  const units: Passage[] = [];
  for (const { passage } of header.slice(at)) {
    if (/^关于/.test(passage.text)) return units.length > 1 ? units : [];
    if (!isUnitList(passage)) return [];
    units.push(...splitUnits(passage));
  }
  return [];
}

/** Where an issuer may be told: the title and the lines about it, the fields of the page, the signature, the notice itself. */
interface Sources {
  readonly title: FoundWords | undefined;
  readonly header: readonly Paragraph[];
  readonly page: FoundWords | undefined;
  readonly footer: FoundWords | undefined;
  readonly paragraphs: readonly Paragraph[];
}

/** Who issued a notice (发文机关), by the fullest name that it is given. */
export function readIssuer({ title, header, page, footer, paragraphs }: Sources): FoundWords | undefined {
  const [first] = [...header.keys()].map((at) => issuersAbove(header, at)).find((units) => units.length > 0) ?? [];
  const letterhead = unitIn(header, LETTERHEAD, 'letterhead');
  const told =
    unitIn(title ? [{ passage: title.words, cells: [] }] : [], IN_TITLE, 'title') ??
    (first && { words: first, rule: 'title' }) ??
    footer ??
    page ??
    unitIn(header, BESIDE_DAY, 'header-date') ??
    signedAbove(header) ??
    unitIn(paragraphs, FILLED_IN, 'filled-in') ??
    letterhead ??
    unitIn(title ? [{ passage: title.words, cells: [] }, ...header] : header, BEGINS_TITLE, 'title-beginning') ??
    unitIn(paragraphs, PARTY_A, 'party');
  const isFuller = (other: FoundWords | undefined): boolean =>
    told !== undefined &&
    other !== undefined &&
    other.words.text.length > told.words.text.length &&
    other.words.text.endsWith(told.words.text);
  return [footer, letterhead].find(isFuller) ?? told;
}
