import type { Paragraph } from '../text/paragraphs';
import { concat, type Passage, slice } from '../text/passage';
import { DATE_LINE } from './footer';
import type { FoundWords } from './found-words';
import { issuersAbove } from './issuer';

const TITLE_END =
  /(?:通知|方案|意见|计划|办法|要点|规定|决定|措施|细则|行动|清单|函|通报|分工|规划|公告|公示|工作安排|任务分解|责任书|条例|制度|规程|纲要|批复|报告|指引|安排|工作任务|(?<!附)表|任务书|通知单|通知书|任务单|台账|预案|纪要|项目库|责任分解|督办单|督办卡|督查单|交办单|督办通知书|督查通知书|督办函|交办函|工作重点|举措|通告|目录|名单|民生实事(?:项目)?|(?:考核|绩效|目标)指标|(?:议定|交办|决定)事项|(?:工作|部门|单位)职责(?:分工)?|实施方案)(?:（.{1,24}）)*$/;
const NUMBER = /^(?:发文字号|文号|文件编号)?：?[^\d\s，。：；]{1,20}[〔[（【]\d{4}[〕\]）】]第?\d{1,5}号/;
/** What a slip is called, and nothing else. */
const SHORT_TITLE = /^(?:督办|督查|交办|催办|整改)(?:通知书?|通报|函|单|卡)$/;
/** Lines of a page above a title, and no part of it. */
const FURNITURE = /^(?:来源|发布|首页|打印|浏览|文件|[•·>]|无障碍|长辈版)/;
/** What a title may have before it on its line: signs of a heading, the number of the document. */
const BEFORE_TITLE = /^#+|^.*?[〕\]）】]\d+号(?=.{6})/;
/** Words of a title within a longer line. */
const TITLE_WORDS = /^.*?关于.{4,80}?的(?:通知|意见|函|通报)/;
/** Lines that a title may go over. */
const MOST_LINES = 5;

export const isSection = (text: string): boolean => /^(?:第一章|一、|（一）)/.test(text);

/** A title that passes on another document (关于印发…方案的通知) is whole with its own last word only. */
const isWhole = (line: string): boolean => TITLE_END.test(line) && !(/印发|转发/.test(line) && !/(?:通知|函)(?:（.{1,24}）)*$/.test(line));

/** The number of an issue below a letterhead, and who brought it out on which day (〔2026〕第23期 · 某县人民政府办公室　2026年5月21日). */
const ISSUE = /^.{0,12}第?\d{1,4}期|\d{4}年\d{1,2}月\d{1,2}日$/;

/** Whether a line is the letterhead of a paper that numbers its issues (专题会议纪要 ⏎ 〔2026〕第23期): its title stands below. */
const isLetterhead = (header: readonly Paragraph[], at: number): boolean =>
  /^[^\d]{2,16}(?:纪要|简报|通报|专报|督查|动态|快报|参考|信息)$/.test(header[at]?.passage.text ?? '') &&
  ISSUE.test(header[at + 1]?.passage.text ?? '');

const cutBefore = (passage: Passage): Passage => slice(passage, BEFORE_TITLE.exec(passage.text)?.[0].length ?? 0);

function titleFrom(header: readonly Paragraph[], at: number): Passage | undefined {
  const first = header[at]?.passage;
  const text = first?.text.replace(/^#+/, '') ?? '';
  if (
    !first ||
    text.length < 4 ||
    /[。：；]/.test(text) ||
    DATE_LINE.test(text) ||
    NUMBER.test(text) ||
    ISSUE.test(text) ||
    FURNITURE.test(text)
  )
    return undefined;
  const lines = [first];
  for (const { passage } of header.slice(at + 1, at + MOST_LINES)) {
    const more = passage.text;
    if (isWhole(concat(lines).text) || /[。：]/.test(more) || DATE_LINE.test(more) || NUMBER.test(more) || isSection(more)) break;
    lines.push(passage);
  }
  const title = concat(lines);
  const isTitle =
    TITLE_END.test(title.text) &&
    (title.text.length >= 6 || SHORT_TITLE.test(title.text)) &&
    title.text.length <= 140 &&
    !/^附件/.test(title.text);
  return isTitle ? cutBefore(title) : undefined;
}

/** The title in the lines above the addressees: one that ends like a title, over several lines where it was broken; else the words of one within a line. */
export function readTitle(header: readonly Paragraph[]): FoundWords | undefined {
  const joint = header.findIndex((_, at) => issuersAbove(header, at).length > 0);
  const from = joint < 0 ? 0 : header.findIndex(({ passage }, at) => at > joint && passage.text.startsWith('关于'));
  for (const at of [...header.keys()].slice(from)) {
    const words = isLetterhead(header, at) ? undefined : titleFrom(header, at);
    if (words) return { words, rule: 'title-line' };
  }
  // A letterhead with nothing but its issue below it is all the name there is.
  const letterhead = header.findIndex((_, at) => isLetterhead(header, at));
  const name = letterhead < 0 ? undefined : titleFrom(header.slice(0, letterhead + 1), letterhead);
  for (const { passage } of header) {
    const found = TITLE_WORDS.exec(passage.text);
    if (found) return { words: slice(passage, 0, found[0].length), rule: 'title-words' };
  }
  return name && { words: name, rule: 'title-line' };
}
