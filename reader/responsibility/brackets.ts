import { type Passage, slice } from '../text/passage';

const CLOSE: Readonly<Record<string, string>> = { '（': '）', '[': ']', '【': '】', '〔': '〕' };
/** A bracket that opens. */
export const OPENER = new Set(Object.keys(CLOSE));

/** Longest bracket that is looked through, in characters: beyond it a bracket counts as never closed. */
export const LONGEST_BRACKET = 3000;

/** The index of the bracket that closes the one at `open`; the text's end when it never closes. */
export function closing(text: string, open: number): number {
  const opener = text.charAt(open);
  const closer = CLOSE[opener] ?? '）';
  let depth = 0;
  for (let i = open; i < Math.min(text.length, open + LONGEST_BRACKET); i += 1) {
    if (text.charAt(i) === opener) depth += 1;
    if (text.charAt(i) === closer && (depth -= 1) === 0) return i;
  }
  return text.length;
}

/** The bracket that is open at `index`, if its words begin with a label (（责任单位：…）). */
export function openBracket(text: string, index: number): number | undefined {
  let depth = 0;
  for (let i = index - 1; i >= Math.max(0, index - LONGEST_BRACKET); i -= 1) {
    const char = text.charAt(i);
    if ('）]】〕'.includes(char)) depth += 1;
    else if (OPENER.has(char)) {
      if (depth === 0) return i;
      depth -= 1;
    }
  }
  return undefined;
}

/** Remarks in a bracket on how all brackets are to be read (…负责，排在第一位的部门为牵头部门，下同). */
const REMARK = /[，。；、](?:以下|下同|(?:排|列)(?:在)?(?:第一|首)|(?:第一|首)(?:个|位|家)|逗号)[^）〉]*$/;

/** Units of a bracket without the remark behind them. */
export const withoutRemark = (words: Passage): Passage => slice(words, 0, words.text.length - (REMARK.exec(words.text)?.[0].length ?? 0));
