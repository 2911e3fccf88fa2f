import { CHINESE_FIGURES, chineseNumber, inChineseFigures } from '../../core/text/chinese-number';

/** How an item is numbered: 第一章 · 第一条 · 一、 · （一） · 任务一： · 提案003《 · 第3号 · 一是 · 督办事项：… · 1. · 1.1 · （1） · 1） · ① · ● · a heading without any (县水利局（3项） · 4月) */
export type OrdinalKind =
  | 'chapter' | 'article' | 'cnDot' | 'cnParen' | 'named' | 'counted' | 'spoken' | 'labelled'
  | 'numDot' | 'decimal' | 'numParen' | 'halfParen' | 'circled' | 'bullet' | 'group'; // prettier-ignore

/** Ordinals that tell no number. */
export const UNNUMBERED: ReadonlySet<OrdinalKind> = new Set(['labelled', 'bullet', 'group']);

export interface Ordinal {
  readonly kind: OrdinalKind;
  /** As printed, in canonical form. */
  readonly text: string;
  readonly number: number;
  /** For 1.1 and 1.1.1: how many figures it has; 1 otherwise. */
  readonly depth: number;
}

const CN = `[${CHINESE_FIGURES}]{1,7}`;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿';
/** Figures in brackets that are one character. */
const BRACKETED = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const FORMS: readonly (readonly [OrdinalKind, RegExp])[] = [
  ['chapter', new RegExp(`第(${CN}|\\d{1,3})(?:章|节|部分|篇)[、：.]?`, 'y')],
  // 第三条规定… and 第三条第二款 speak of an article and begin none.
  ['article', new RegExp(`第(${CN}|\\d{1,4})条[、：.]?(?!规定|第|款|的|所|[和至及、]第|[和及]其|中(?:的|规定|所))`, 'y')],
  [
    'named',
    new RegExp(
      `(?:[\\u4e00-\\u9fff]{2})?(?:任务|行动|工程|举措|措施|事项|问题|项目|建议|提案|议案|议题|隐患|线索)(?:第?(${CN}|\\d{1,4})号?)(?:[：、.]|(?=《))`,
      'y',
    ),
  ],
  [
    'counted',
    new RegExp(
      `第(${CN}|\\d{1,4})(?:号|项|件)[、：.]?(?=[“《\\u4e00-\\u9fff])(?!文件|台风|令|规定|工作|任务|措施|目标|议程|内容|[的为是和至到及])`,
      'y',
    ),
  ],
  // 科目一：… · 场次3：…: any word that is counted, but for the parts of the paper itself.
  [
    'named',
    new RegExp(
      `(?!附|备注|说明|[\\u4e00-\\u9fff]{0,2}(?:单位|部门|领导|电话|手机|账号|时间))[\\u4e00-\\u9fff]{1,3}(?<![${CHINESE_FIGURES}第共为到至表图注])(${CN}|\\d{1,3})：(?=[“《\\u4e00-\\u9fff])`,
      'y',
    ),
  ],
  ['spoken', new RegExp(`(?:第|其)(${CN})[，：]|(${CN})是(?=[“《\\u4e00-\\u9fff])`, 'y')],
  ['bullet', /([·•●■◆◇▪▶►★☆※○◎]|[-—–]{1,2}(?=[“《\u4e00-\u9fff]))/y],
  ['cnDot', new RegExp(`(${CN})[、.](?!${CN}[、.是])`, 'y')],
  ['cnParen', new RegExp(`[（](${CN})[）][、.]?(?![、，和至及][（])`, 'y')],
  [
    'decimal',
    /(\d{1,2}(?:\.\d{1,2}){1,3}|\d{1,2}[-—–]\d{1,2})[.、]?(?=[“《\u4e00-\u9fff])(?![万亿个年月日号天周季时分岁层楼次倍元家户人名件项公吨百千平米亩度折级前止]|之前|以前|小时)/y,
  ],
  // 1.2023年…, 2.10月底前… and 3.5A级… are items, 1.5万 and 2.5% are figures.
  ['numDot', /(\d{1,3})(?:、(?!\d+[、.])|\.(?![.\s]|\d{1,2}(?![\d月A-Z]))(?!\d+%))/y],
  // With four figures a year is as likely (2024、2025年 · 2024.6.30 · （2024）12号): words must stand right behind.
  ['numDot', /([1-9]\d{3})(?:、(?!\d)|\.(?![.\s]|\d{1,2}(?!\d))(?!\d+%))(?=.)/y],
  ['numParen', /[（](\d{1,3})[）][、.]?/y],
  ['numParen', /[（]([1-9]\d{3})[）][、.]?(?=[“《\u4e00-\u9fff])(?!年|[^\d第]{0,8}\d{1,5}号)/y],
  ['halfParen', /(\d{1,2})[）][、.]?/y],
  ['circled', new RegExp(`([${CIRCLED}${BRACKETED}])[、.]?`, 'y')],
];

function numberOf(kind: OrdinalKind, text: string): number | undefined {
  if (kind === 'circled') return Math.max(CIRCLED.indexOf(text), BRACKETED.indexOf(text)) + 1;
  if (kind === 'bullet') return 1;
  if (kind === 'decimal') return Number(text.split(/[-.—–]/).pop());
  return /^\d/.test(text) ? Number(text) : chineseNumber(text);
}

/** What every ordinal begins as: one look says of most words that they are none. */
const ANY_FORM = new RegExp(FORMS.map(([, { source }]) => source).join('|'), 'y');

/** The ordinal that begins at `index` of a canonical text, if one does. */
export function readOrdinal(text: string, index = 0): Ordinal | undefined {
  ANY_FORM.lastIndex = index;
  if (!ANY_FORM.test(text)) return undefined;
  for (const [kind, form] of FORMS) {
    form.lastIndex = index;
    const found = form.exec(text);
    const figures = found?.[1] ?? found?.[2];
    const number = figures === undefined ? undefined : numberOf(kind, figures);
    if (!found || number === undefined || number === 0) continue;
    return { kind, text: found[0], number, depth: kind === 'decimal' ? (figures ?? '').split(/[-.—–]/).length : 1 };
  }
  return undefined;
}

const LAST_CHINESE = new RegExp(`[${CHINESE_FIGURES}]+(?=[^${CHINESE_FIGURES}]*$)`);

/** Another number written in the style of an ordinal (（四）, 3 → （三） · 第5条, 4 → 第4条 · ③, 2 → ②). */
export function ordinalLike(text: string, number: number): string {
  if (/\d/.test(text)) return text.replace(/\d+(?=\D*$)/, String(number));
  if (LAST_CHINESE.test(text)) return text.replace(LAST_CHINESE, inChineseFigures(number));
  return (BRACKETED.includes(text.charAt(0)) ? BRACKETED : CIRCLED).charAt(number - 1);
}
