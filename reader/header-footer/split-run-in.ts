import { slice } from '../text/passage';
import type { Paragraph } from '../text/paragraphs';

/** A first paragraph into which a page without line breaks has run title, number and addressees: …若干意见国发〔2019〕3号各省、…直属机构：… */
const RUN_IN_HEADER =
  /^(.{6,100}?(?:通知|意见|方案|计划|办法|要点|规定|决定|措施|细则|函|通报|规划|纲要|批复))(?!的)([^\d，。：；、]{1,12}[〔[（【]\d{4}[〕\]）】]\d{1,5}号)(?:([^。：；]{4,300}：)|$)/;
/** Addressees with the first sentence behind them: 各乡镇人民政府、县直各部门：为… */
const RUN_IN_ADDRESSEES = /^各[^。：；]{4,300}(?:政府|机构|部门|单位|委员会|办事处|局|厅|委|办)：(?=.)/;
/** A last paragraph that ends with signature and date: …落实到位。国务院2019年1月12日（此件公开发布） */
const RUN_IN_FOOTER = /[。）]([^，。：；、（）]{2,40})(\d{4}年\d{1,2}月\d{1,2}日)(?:（[^（）]{2,14}）)?$/;

function splitAt(paragraph: Paragraph, ends: readonly number[]): Paragraph[] {
  return [0, ...ends].flatMap((start, at) => {
    const passage = slice(paragraph.passage, start, ends[at]);
    return passage.text === '' ? [] : [{ passage, cells: [] }];
  });
}

/** Splits the header and footer of a text without line breaks from the words they ran into, so that they are read like those of any other notice. */
export function splitRunInHeaderAndFooter(paragraphs: readonly Paragraph[]): Paragraph[] {
  const first = paragraphs[0];
  const header = first && RUN_IN_HEADER.exec(first.passage.text);
  if (!header) return [...paragraphs];
  const lengths = [header[1], header[2], header[3]].map((part) => part?.length ?? 0);
  const [second, ...others] = paragraphs.slice(1);
  const addressees = second && !header[3] ? RUN_IN_ADDRESSEES.exec(second.passage.text)?.[0] : undefined;
  const behind = second && addressees ? [...splitAt(second, [addressees.length]), ...others] : paragraphs.slice(1);
  const split = [...splitAt(first, lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, length) => sum + length, 0))), ...behind]; // prettier-ignore
  const last = split[split.length - 1];
  const footer = last && RUN_IN_FOOTER.exec(last.passage.text);
  if (!footer) return split;
  const issuer = footer.index + 1;
  const date = issuer + (footer[1]?.length ?? 0);
  return [...split.slice(0, -1), ...splitAt(last, [issuer, date, date + (footer[2]?.length ?? 0)])];
}
