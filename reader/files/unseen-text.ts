import type { UnseenText } from '../notice';

/** Shortest piece that may be a task, a unit or a day, in characters: a corrected letter is none. */
const SHORTEST = 4;
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');
const MARKS = new RegExp(`[${OPEN}${CLOSE}]`, 'g');

type How = UnseenText['how'];

/** Collects such words while a file is read: marks stand for them in its text until it is whole. */
export class UnseenWords {
  private readonly pieces: { readonly how: How; words: string }[] = [];
  private isOpen = false;

  /** What a run of words leaves in the text: its mark where a piece begins, and its words where they stay. */
  leave(how: How | undefined, raw: string): string {
    const words = raw.replace(MARKS, '');
    if (how === undefined) {
      if (words.trim() !== '') this.isOpen = false;
      return words;
    }
    const last = this.pieces[this.pieces.length - 1];
    const kept = how === 'struck' ? words : '';
    if (this.isOpen && last?.how === how) {
      last.words += words;
      return kept;
    }
    this.isOpen = true;
    this.pieces.push({ how, words });
    return `${OPEN}${this.pieces.length - 1}${CLOSE}${kept}`;
  }

  /** A paragraph ended: struck out words of the next are a piece of their own. */
  endParagraph(): void {
    const last = this.pieces[this.pieces.length - 1];
    if (this.isOpen && last?.how === 'struck') this.isOpen = false;
  }

  /** The text without marks, and where each piece stood in it. */
  take(marked: string): { readonly text: string; readonly unseen: UnseenText[] } {
    const unseen: UnseenText[] = [];
    const seen = new Set<number>();
    let [text, from] = ['', 0];
    for (const mark of marked.matchAll(MARK)) {
      text += marked.slice(from, mark.index);
      from = mark.index + mark[0].length;
      const number = Number(mark[1]);
      const piece = this.pieces[number];
      if (!piece || seen.has(number) || piece.words.trim().length < SHORTEST) continue;
      seen.add(number);
      unseen.push({ how: piece.how, words: piece.words.trim(), at: text.length });
    }
    return { text: text + marked.slice(from), unseen };
  }
}

/** Words without the marks in them. */
export const withoutMarks = (text: string): string => text.replace(MARK, '');
