import { Parser } from 'htmlparser2';

interface Level {
  format: string;
  text: string;
  start: number;
}

/** The automatic numbering of a .docx: what stands before a paragraph although no character of it is in the text. */
export interface Numbering {
  /** The printed ordinal of the next paragraph of a list (`（三）`), or an empty text for bullets and unknown lists. */
  readonly next: (listId: string, level: number) => string;
}

const FIGURES = '零一二三四五六七八九';

/** 12 → 十二, 30 → 三十, 105 → 一百零五 (lists do not go beyond 999). */
export function chineseFigure(value: number): string {
  if (value < 10) return FIGURES.charAt(value);
  if (value < 20) return `十${value % 10 === 0 ? '' : FIGURES.charAt(value % 10)}`;
  if (value < 100) return `${FIGURES.charAt(Math.floor(value / 10))}十${value % 10 === 0 ? '' : FIGURES.charAt(value % 10)}`;
  const rest = value % 100;
  const tail = rest === 0 ? '' : rest < 10 ? `零${FIGURES.charAt(rest)}` : `${rest < 20 ? '一' : ''}${chineseFigure(rest)}`;
  return `${FIGURES.charAt(Math.floor(value / 100) % 10)}百${tail}`;
}

function figure(format: string, value: number): string {
  if (/chinese|japanese|ideographDigital|taiwanese/i.test(format) && !/legal/i.test(format)) return chineseFigure(value);
  if (/EnclosedCircle/i.test(format)) return value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);
  if (format === 'lowerLetter' || format === 'upperLetter') {
    return String.fromCharCode((format === 'lowerLetter' ? 97 : 65) + ((value - 1) % 26));
  }
  return String(value);
}

/** Reads `word/numbering.xml`; an absent one knows no lists. */
export function readNumbering(xml: string | undefined): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, { abstractId: string; starts: Map<number, number> }>();
  let abstractId = '';
  let listId = '';
  let level = -1;
  const open = (name: string, value: string, attributes: Record<string, string>) => {
    const levels = abstracts.get(abstractId);
    if (name === 'w:abstractNum') {
      abstractId = attributes['w:abstractNumId'] ?? '';
      abstracts.set(abstractId, new Map());
    } else if (name === 'w:num') {
      listId = attributes['w:numId'] ?? '';
      abstractId = '';
    } else if (name === 'w:abstractNumId' && listId !== '') lists.set(listId, { abstractId: value, starts: new Map() });
    else if (name === 'w:lvl' || name === 'w:lvlOverride') {
      level = Number(attributes['w:ilvl']);
      if (name === 'w:lvl') levels?.set(level, { format: 'decimal', text: '', start: 1 });
    } else if (name === 'w:startOverride') lists.get(listId)?.starts.set(level, Number(value));
    else {
      const at = levels?.get(level);
      if (at && name === 'w:numFmt') at.format = value;
      if (at && name === 'w:lvlText') at.text = value;
      if (at && name === 'w:start') at.start = Number(value) || 0;
    }
  };
  if (xml !== undefined) {
    const parser = new Parser({ onopentag: (name, attributes) => open(name, attributes['w:val'] ?? '', attributes) }, { xmlMode: true });
    parser.end(xml);
  }
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next(id, at) {
      const list = lists.get(id);
      const levels = abstracts.get(list?.abstractId ?? '');
      const shape = levels?.get(at);
      if (!list || !levels || !shape) return '';
      const counts = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counts);
      const override = list.starts.get(at);
      const first = `${id} ${at}`;
      counts[at] = override !== undefined && !begun.has(first) ? override : (counts[at] ?? shape.start - 1) + 1;
      begun.add(first);
      counts.length = at + 1;
      if (shape.format === 'bullet' || shape.format === 'none') return '';
      return shape.text.replace(/%(\d)/g, (_, digit: string) => {
        const index = Number(digit) - 1;
        const one = levels.get(index);
        return figure(one?.format ?? 'decimal', counts[index] ?? one?.start ?? 1);
      });
    },
  };
}
