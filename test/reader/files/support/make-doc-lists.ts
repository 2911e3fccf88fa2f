import { makeDoc, pagesAt, TEXT_AT } from './make-doc';

/** A paragraph of a test .doc with its list (counted from 1) and level, or the style that brings them along. */
export interface DocParagraph {
  readonly text: string;
  readonly list?: number;
  readonly level?: number;
  readonly style?: number;
}

const STYLES = 0xa2;
const PARAGRAPHS = 0x102;
const DEFINITIONS = 0x2e2;
const LISTS = 0x2ea;
/** So few on a page that a notice takes several pages. */
const PARAGRAPHS_PER_PAGE = 5;

const bytes = (...values: readonly number[]) => Buffer.from(values);
const short = (value: number) => bytes(value & 255, value >> 8);
const long = (value: number) => Buffer.concat([short(value & 0xffff), short(value >>> 16)]);

const listWords = (list: number | undefined, level: number | undefined) => [
  ...(level === undefined ? [] : [bytes(0x0a, 0x26, level)]),
  ...(list === undefined ? [] : [bytes(0x0b, 0x46), short(list)]),
];

/** The properties of a paragraph: its style, an alignment and tabs that say nothing about lists, then its list. */
function properties({ style = 0, list, level }: DocParagraph): Buffer {
  const words = Buffer.concat([short(style), bytes(0x03, 0x24, 1), bytes(0x0d, 0xc6, 2, 0, 0), ...listWords(list, level)]);
  return words.length % 2 === 1
    ? Buffer.concat([bytes((words.length + 1) / 2), words])
    : Buffer.concat([bytes(0, words.length / 2), words]);
}

function page(paragraphs: readonly DocParagraph[], from: number): { readonly bytes: Buffer; readonly end: number } {
  const made = Buffer.alloc(512);
  let at = from;
  let free = 510;
  paragraphs.forEach((paragraph, index) => {
    const words = properties(paragraph);
    free = (free - words.length) & ~1;
    words.copy(made, free);
    made.writeUInt32LE(at, index * 4);
    made.writeUInt8(free / 2, (paragraphs.length + 1) * 4 + index * 13);
    at += (paragraph.text.length + 1) * 2;
  });
  made.writeUInt32LE(at, paragraphs.length * 4);
  made.writeUInt8(paragraphs.length, 511);
  return { bytes: made, end: at };
}

const LEVELS = [[0x27, '%1、'], [0x25, '（%2）'], [0, '%3.'], [0x1c, '%4'], [0, '%1.%5']] as const; // prettier-ignore

function level(kind: number, text: string, start: number): Buffer {
  const head = Buffer.alloc(28);
  head.writeInt32LE(start, 0);
  head.writeUInt8(kind, 4);
  head.writeUInt8(2, 24);
  let chars = '';
  let count = 0;
  for (const part of text.match(/%\d|./gu) ?? []) {
    const isFigure = /%\d/.test(part);
    chars += isFigure ? String.fromCharCode(Number(part[1]) - 1) : part;
    if (isFigure) head.writeUInt8(chars.length, 6 + count++);
  }
  return Buffer.concat([head, bytes(0x03, 0x08), short(chars.length), Buffer.from(chars, 'utf16le')]);
}

const NO_STYLE = Buffer.alloc(18, 0xff).map((_, index) => (index % 2 === 0 ? 0xff : 0x0f));
/** Two lists: 一、 · （一） · 1. · ① · 1.1 with level 1 tied to style 3, and a simple one of 1. */
const definitions = Buffer.concat([
  short(2),
  ...[0, 1].map((simple) => {
    const styles = Buffer.from(NO_STYLE);
    if (simple === 0) styles.writeUInt16LE(3, 2);
    return Buffer.concat([long(71 + simple), long(0), styles, bytes(simple, 0)]);
  }),
]);
const levels = Buffer.concat([
  ...Array.from({ length: 9 }, (_, index) => level(LEVELS[index]?.[0] ?? 0xff, LEVELS[index]?.[1] ?? '', 1)),
  level(0, '%1.', 1),
]);

/** List 1 and 2 as they are, 3 counts on with list 1 but begins level 2 at 5, 4 is list 2 with ①. */
const lists = Buffer.concat([
  long(4),
  ...[[71, 0], [72, 0], [71, 1], [72, 1]].map(([id = 0, count = 0]) => Buffer.concat([long(id), Buffer.alloc(8), bytes(count, 0, 0, 0)])), // prettier-ignore
  long(0), long(0), long(0), long(5), long(0x12), long(0), long(1), long(0x30), level(0x1c, '%1', 1),
]); // prettier-ignore

/** A paragraph style: the one it is based on and the list it brings along. */
function style(name: string, base: number, list?: number, at?: number): Buffer {
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16LE(1 | (base << 4), 2);
  const words = Buffer.concat([short(0), ...listWords(list, at)]);
  const made = Buffer.concat([fixed, short(name.length), Buffer.from(`${name}\0`, 'utf16le'), short(words.length), words]);
  return Buffer.concat([short(made.length), made, Buffer.alloc(made.length % 2)]);
}

/** 0 body text, 1 level 0 of list 1, 2 based on it with level 1 of its own, 3 tied to level 1 by the list, 5 based on 1. Style 4 is empty. */
const styles = Buffer.concat([
  short(18), short(6), short(10), Buffer.alloc(14),
  style('正文', 0xfff), style('标题 1', 0, 1, 0), style('标题 2', 1, undefined, 1), style('标题 3', 0, 1), short(0), style('标题 5', 1),
]); // prettier-ignore

/** A .doc with its paragraphs, their lists and their styles. */
export function makeNumberedDoc(paragraphs: readonly DocParagraph[]): Buffer {
  const text = paragraphs.map((paragraph) => `${paragraph.text}\r`).join('');
  const first = pagesAt(text.length * 2) / 512;
  const pages: Buffer[] = [];
  const places = [TEXT_AT];
  for (let at = 0; at < paragraphs.length; at += PARAGRAPHS_PER_PAGE) {
    const made = page(paragraphs.slice(at, at + PARAGRAPHS_PER_PAGE), places[places.length - 1] ?? 0);
    pages.push(made.bytes);
    places.push(made.end);
  }
  const index = Buffer.concat([...places.map(long), ...pages.map((_, at) => long(first + at))]);
  const table = [[STYLES, styles], [PARAGRAPHS, index], [LISTS, lists], [DEFINITIONS, definitions]] as const; // prettier-ignore
  // The levels of lists follow their definitions and are not counted into their length.
  return makeDoc(text, '', false, { table, pages: Buffer.concat(pages), behind: levels });
}
