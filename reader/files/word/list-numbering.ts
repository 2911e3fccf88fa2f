/** One level of a list: its kind of figures (as .docx names them), its text with %1 … %9 for the figures of the levels, and its first number. */
export interface ListLevel {
  format: string;
  text: string;
  start: number;
  /** All figures of this level's text are Arabic, whatever the levels above show. */
  isLegal?: boolean;
}

/** A list: its levels, which several lists may share and count on together, and the numbers at which this one begins some of them anew. */
export interface NumberedList {
  readonly sharedId: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Automatic numbering: what stands before a paragraph although no character of it is in the text. */
export interface Numbering {
  /** The printed ordinal of the next paragraph of a list (`（三）`), or an empty text for bullets and unknown lists. */
  readonly next: (listId: string, level: number) => string;
}

/** Longer ones are no ordinals, and would be repeated before every paragraph. */
const MOST_CHARACTERS = 40;
const FIGURES = '零一二三四五六七八九';

/** 12 → 十二, 30 → 三十, 105 → 一百零五 (lists do not go beyond 999). */
function chineseFigure(value: number): string {
  if (value < 10) return FIGURES.charAt(value);
  if (value < 20) return `十${value % 10 === 0 ? '' : FIGURES.charAt(value % 10)}`;
  if (value < 100) return `${FIGURES.charAt(Math.floor(value / 10))}十${value % 10 === 0 ? '' : FIGURES.charAt(value % 10)}`;
  const rest = value % 100;
  const tail = rest === 0 ? '' : rest < 10 ? `零${FIGURES.charAt(rest)}` : `${rest < 20 ? '一' : ''}${chineseFigure(rest)}`;
  return `${FIGURES.charAt(Math.floor(value / 100) % 10)}百${tail}`;
}

function figure(format: string, value: number): string {
  // Before the Chinese figures: decimalEnclosedCircleChinese is ①, not 一.
  if (/EnclosedCircle/i.test(format)) return value >= 1 && value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);
  if (format === 'decimalEnclosedParen') return `（${value}）`;
  if (format === 'decimalEnclosedFullstop') return `${value}.`;
  if (/chinese|japanese|ideographDigital|taiwanese/i.test(format) && !/legal/i.test(format)) return chineseFigure(value);
  if ((format === 'lowerLetter' || format === 'upperLetter') && value >= 1) {
    return String.fromCharCode((format === 'lowerLetter' ? 97 : 65) + ((value - 1) % 26));
  }
  return String(value);
}

/** Counts the paragraphs of lists as they come. */
export function countLists(lists: ReadonlyMap<string, NumberedList>): Numbering {
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next(id, at) {
      const list = lists.get(id);
      const shape = list?.levels.get(at);
      if (!list || !shape) return '';
      const counts = counters.get(list.sharedId) ?? [];
      counters.set(list.sharedId, counts);
      const override = list.starts.get(at);
      const first = `${id} ${at}`;
      counts[at] = override !== undefined && !begun.has(first) ? override : (counts[at] ?? shape.start - 1) + 1;
      begun.add(first);
      counts.length = at + 1;
      if (shape.format === 'bullet' || shape.format === 'none') return '';
      return shape.text.slice(0, MOST_CHARACTERS).replace(/%(\d)/g, (_, digit: string) => {
        const index = Number(digit) - 1;
        const one = list.levels.get(index);
        return figure(shape.isLegal ? 'decimal' : (one?.format ?? 'decimal'), counts[index] ?? one?.start ?? 1);
      });
    },
  };
}
