import type { Passage } from './passage';
import { withoutRadicals } from './radicals';

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
/** Characters of Chinese, most of any notice, which are their own canonical form: nothing else is asked of them. */
const isChinese = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

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

/** The character at `i`, or the half-width form of a comma or colon that belongs to a figure (1,000 · 8:30). */
function foldInFigure(chars: readonly string[], i: number): string {
  const char = chars[i] ?? '';
  if ((char !== '，' && char !== '：') || !/\d/.test(chars[i - 1] ?? '')) return char;
  const after = chars.slice(i + 1, i + 5).join('');
  if (char === '，') return /^\d{3}(?!\d)/.test(after) ? ',' : char;
  return /^\d{2}(?!\d)/.test(after) ? ':' : char;
}

/**
 * A stretch of the text in canonical form: white space goes, but for one space between Latin words or figures. The same words in another width or with
 * other white space fold to the same passage.
 */
export function foldText(text: string, from: number, to: number): Passage {
  const chars: string[] = [];
  const at: number[] = [];
  let spaceAt = -1;
  for (let i = from; i < to; i += 1) {
    const raw = text.charAt(i);
    if (isChinese(raw.charCodeAt(0))) {
      spaceAt = -1;
      chars.push(raw);
      at.push(i);
      continue;
    }
    if (INVISIBLE.test(raw)) continue;
    if (SPACE.test(raw)) {
      if (spaceAt < 0) spaceAt = i;
      continue;
    }
    const char = foldChar(raw);
    if (spaceAt >= 0 && WORD.test(char) && WORD.test(chars[chars.length - 1] ?? '')) {
      chars.push(' ');
      at.push(spaceAt);
    }
    spaceAt = -1;
    chars.push(char);
    at.push(i);
  }
  return { text: chars.map((_, i) => foldInFigure(chars, i)).join(''), at, source: text };
}

/** Words compared as a reader compares them: canonical form without any white space and quotation marks. */
export const foldWords = (text: string): string => foldText(text, 0, text.length).text.replace(/[\s“”"'‘’]/g, '');

/** Without white space, as titles are compared. */
export const plain = (text: string): string => text.replace(/\s+/g, '');
