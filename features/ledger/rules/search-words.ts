/** A word that is looked for in the ledger. */
export interface SearchWord {
  /** The word without brackets, in which people write 文号 one way or the other; null where the number of a task alone is meant. */
  readonly plain: string | null;
  /** The number of a task (三), where the word may be one: `（三）`, `三、`, `第三项` or the bare number. */
  readonly ordinal: string | null;
}

/** Brackets of 文号 and ordinals: people type whichever they have at hand. */
export const BRACKETS = '〔〕［］[]（）()【】';
const NUMERAL = '[〇零一二三四五六七八九十百]+';
const BARE = new RegExp(`^${NUMERAL}$`);
const ORDINAL = new RegExp(`^(?:[（(](${NUMERAL})[）)]|(${NUMERAL})[、.．]|第(${NUMERAL})[项条]?)$`);

const withoutBrackets = (word: string): string => [...word].filter((character) => !BRACKETS.includes(character)).join('');

function searchWord(word: string): SearchWord {
  const ordinal = ORDINAL.exec(word)?.slice(1).find(Boolean);
  if (ordinal !== undefined) return { plain: null, ordinal };
  return { plain: withoutBrackets(word), ordinal: BARE.test(word) ? word : null };
}

/** What somebody looks for in the ledger, word by word: each of them must be found. Without words, nothing is left out. */
export const searchWords = (text: string): readonly SearchWord[] =>
  text
    .split(/\s+/)
    .filter((word) => withoutBrackets(word) !== '')
    .map(searchWord);
