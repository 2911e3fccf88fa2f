import type { Passage } from './passage';
import { withoutRadicals } from './radicals';
import { remembered } from './remembered';

/** ASCII punctuation that Chinese text sets in full width, and full-width signs that figures set in half width. */
const SIGNS: Readonly<Record<string, string>> = {
  '(': '（', ')': '）', ':': '：', ';': '；', ',': '，', '?': '？', '!': '！',
  '﹙': '（', '﹚': '）', '︰': '：', '﹕': '：', '∶': '：', '﹔': '；', '﹐': '，', '､': '、', '﹑': '、', '｡': '。',
  '％': '%', '﹪': '%', '．': '.', '﹒': '.', '＋': '+', '／': '/', '｜': '|', '～': '~', '∼': '~', '－': '-', '﹣': '-', '‐': '-', '‑': '-', '−': '-',
  '［': '[', '］': ']', '＝': '=', '＜': '<', '＞': '>', '＃': '#', '＊': '*', '＆': '&', '＠': '@',
  '―': '—', '─': '—', '﹝': '〔', '﹞': '〕', '〇': '〇', '＂': '"', '＇': "'",
}; // prettier-ignore

const SPACE = /[\s\u3000\u00a0\u2000-\u200a\u202f\u205f]/;
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/;
const WORD = /[A-Za-z0-9]/;
/** One character in canonical form: figures and letters in half width, punctuation as Chinese text sets it, radicals of PDF fonts as characters. */
export function foldChar(char: string): string {
  const sign = SIGNS[char];
  if (sign !== undefined) return sign;
  const code = char.charCodeAt(0);
  if ((code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) {
    return String.fromCharCode(code - 0xfee0);
  }
  const mayBeRadical = (code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff);
  return mayBeRadical ? withoutRadicals(char) : char;
}

/** What folding makes of each character, by its code: nothing of an invisible one, a space of white space. Asked once of each. */
const FORMS = new Array<string | undefined>(0x10000);
function formOf(raw: string): string {
  if (INVISIBLE.test(raw)) return '';
  return SPACE.test(raw) ? ' ' : foldChar(raw);
}

/** A comma or colon that belongs to a figure (1,000 · 8:30). */
const IN_FIGURE = /(?<=\d)(?:，(?=\d{3}(?!\d))|：(?=\d{2}(?!\d)))/g;
const HALF_WIDTH: Readonly<Record<string, string>> = { '，': ',', '：': ':' };

/**
 * A stretch of the text in canonical form: white space goes, but for one space between Latin words or figures. The same words in another width or with
 * other white space fold to the same passage.
 */
export function foldText(text: string, from: number, to: number): Passage {
  const chars: string[] = [];
  const at: number[] = [];
  let spaceAt = -1;
  for (let i = from; i < to; i += 1) {
    const form = (FORMS[text.charCodeAt(i)] ??= formOf(text.charAt(i)));
    if (form === '') continue;
    if (form === ' ') {
      if (spaceAt < 0) spaceAt = i;
      continue;
    }
    if (spaceAt >= 0 && WORD.test(form) && WORD.test(chars[chars.length - 1] ?? '')) {
      chars.push(' ');
      at.push(spaceAt);
    }
    spaceAt = -1;
    chars.push(form);
    at.push(i);
  }
  return { text: chars.join('').replace(IN_FIGURE, (sign) => HALF_WIDTH[sign] ?? sign), at, source: text };
}

/** Words compared as a reader compares them: canonical form without any white space and quotation marks. */
export const foldWords = remembered((text: string): string => foldText(text, 0, text.length).text.replace(/[\s“”"'‘’]/g, ''));

/** Without white space, as titles are compared. */
export const plain = (text: string): string => text.replace(/\s+/g, '');
