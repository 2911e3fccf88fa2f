import type { Paragraph } from '../text/paragraphs';
import { type Passage, slice } from '../text/passage';
import { findFullDate } from '../values/dates/chinese-date';
import { looksLikeUnit } from '../values/unit-name';
import type { FoundWords } from './found-words';

export const DATE_LINE =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|[一二三四五六七八九〇零○O]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)(?:印发?|发布)?$/;
const PRINTED = /^(.{4,40}?)(\d{4}年\d{1,2}月\d{1,2}日)(?:印发|发布)/;
const SIGNED = /^(.{4,40}?)（?((?:\d{4}|[一二三四五六七八九〇零○]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日)）?$/;
/** Issuers of a joint notice sign one below the other, above the date. */
const MOST_ISSUERS = 4;

/** To whom copies go, below the day. */
const COPIES = /^(?:抄送|抄报|主送|分送|报|送|发)：/;

/** Where somebody is to sign (甲方（盖章）：　　乙方（盖章）：). */
const SIGNING = /^(?:[\u4e00-\u9fff]{2,8}（(?:盖章|签字|签章|公章|签名)）：)+$/;

/** Who was there, at the end of minutes. */
const ATTENDANCE = /^(?:出席|列席|参加|参会|缺席|请假|主持|记录|整理)(?:人员?|领导|同志)?：/;

/** What the footer (文尾) of a notice says: who signed it (落款), when it was made out (成文日期), who printed it and when (印发机关, 印发日期). */
export interface Footer {
  readonly issuer?: FoundWords;
  readonly date?: FoundWords;
  readonly printedBy?: FoundWords;
  readonly printedOn?: FoundWords;
  /** The paragraphs it takes. */
  readonly taken: ReadonlySet<number>;
}

/** The name and the date of a line that holds both; undefined for any other. */
function splitLine(passage: Passage, form: RegExp, rule: string): { readonly name: FoundWords; readonly date: FoundWords } | undefined {
  const found = form.exec(passage.text);
  const [, name, date] = found ?? [];
  if (name === undefined || date === undefined) return undefined;
  const at = passage.text.indexOf(date, name.length);
  return {
    name: { words: slice(passage, 0, name.length), rule },
    date: { words: slice(passage, at, at + date.length), rule },
  };
}

/** Reads the signature, the date below it and the printing line, behind the paragraph `from`. */
export function readFooter(paragraphs: readonly Paragraph[], from: number): Footer {
  const taken = new Set<number>();
  let issuer: FoundWords | undefined;
  let date: FoundWords | undefined;
  let printing: ReturnType<typeof splitLine>;
  for (const [index, { passage }] of paragraphs.entries()) {
    if (index <= from) continue;
    const printed = splitLine(passage, PRINTED, 'printing-line');
    const signed = printed ? undefined : splitLine(passage, SIGNED, 'signature');
    if (printed) printing = printed;
    else if (signed && looksLikeUnit(signed.name.words.text)) {
      issuer ??= signed.name;
      date ??= signed.date;
    } else if (DATE_LINE.test(passage.text)) {
      if (findFullDate(passage.text)) date ??= { words: passage, rule: 'signature' };
      for (let back = index - 1; back > from && back >= index - MOST_ISSUERS; back -= 1) {
        const before = paragraphs[back]?.passage;
        if (!before || !looksLikeUnit(before.text) || before.text.length > 40) break;
        issuer ??= { words: before, rule: 'signature' };
        taken.add(back);
      }
    } else if (!SIGNING.test(passage.text) && !(COPIES.test(passage.text) && taken.size > 0)) continue;
    taken.add(index);
  }
  for (let at = paragraphs.length - 1; at > from; at -= 1) {
    const text = paragraphs[at]?.passage.text ?? '';
    if (ATTENDANCE.test(text) || COPIES.test(text)) taken.add(at);
    else if (!taken.has(at)) break;
  }
  const foundIssuer = issuer ?? printing?.name;
  const foundDate = date ?? printing?.date;
  return {
    ...(foundIssuer ? { issuer: foundIssuer } : {}),
    ...(foundDate ? { date: foundDate } : {}),
    ...(printing ? { printedBy: printing.name, printedOn: printing.date } : {}),
    taken,
  };
}
