import { countLists, type ListLevel, type Numbering, type NumberedList } from './list-numbering';

/** Places in the table stream of a .doc: where a structure begins and how long it is. */
export interface DocPlace {
  readonly at: number;
  readonly length: number;
}

/** Kinds of figures by their number in a .doc, as .docx names them. Those that are not here (Roman, Korean …) show as Arabic figures. */
const FORMATS: Readonly<Record<number, string>> = {
  0x03: 'upperLetter',
  0x04: 'lowerLetter',
  0x0a: 'ideographDigital',
  0x0b: 'japaneseCounting',
  0x11: 'japaneseDigitalTenThousand',
  0x12: 'decimalEnclosedCircle',
  0x17: 'bullet',
  0x1a: 'decimalEnclosedFullstop',
  0x1b: 'decimalEnclosedParen',
  0x1c: 'decimalEnclosedCircleChinese',
  0x1d: 'ideographEnclosedCircle',
  0x21: 'taiwaneseCounting',
  0x23: 'taiwaneseCountingThousand',
  0x24: 'taiwaneseDigital',
  0x25: 'chineseCounting',
  0x27: 'chineseCountingThousand',
  0x28: 'chineseDigital',
  0xff: 'none',
};

const LIST_BYTES = 28;
const OVERRIDE_BYTES = 16;
const LEVEL_BYTES = 28;
const LEVELS = 9;
/** A longer text of a level is no ordinal but damage. */
const MOST_CHARACTERS = 40;
/** The highest number by which a paragraph can name a list. */
const MOST_LISTS = 0x7fe;

interface Definition {
  readonly levels: Map<number, ListLevel>;
  /** The levels that styles bring along, by the number of the style. */
  readonly styles: ReadonlyMap<number, number>;
}

/** The lists of a .doc and the levels of the styles that are tied to them. */
export interface DocLists {
  readonly numbering: Numbering;
  readonly levelOfStyle: (listId: string, style: number) => number | undefined;
}

/** One level (LVL) and where it ends. Its text holds the number of a level where that level's figure goes. */
function readLevel(view: DataView, at: number): { level: ListLevel; end: number } {
  const text = at + LEVEL_BYTES + view.getUint8(at + 24) + view.getUint8(at + 25);
  const count = view.getUint16(text, true);
  const chars = Array.from({ length: count }, (_, index) => String.fromCharCode(view.getUint16(text + 2 + index * 2, true)));
  for (let i = 0; i < LEVELS; i += 1) {
    const place = view.getUint8(at + 6 + i) - 1;
    const char = chars[place];
    if (char !== undefined && char.charCodeAt(0) < LEVELS) chars[place] = `%${char.charCodeAt(0) + 1}`;
  }
  const level = {
    format: FORMATS[view.getUint8(at + 4)] ?? 'decimal',
    text: count > MOST_CHARACTERS ? '' : chars.join('').replace(/[\u0000-\u001f]/g, ''),
    start: view.getInt32(at, true),
    isLegal: (view.getUint8(at + 5) & 4) !== 0,
  };
  return { level, end: text + 2 + count * 2 };
}

/** The definitions of lists (PlfLst) by their ids; their levels follow behind all of them. */
function readDefinitions(view: DataView, place: DocPlace): Map<number, Definition> {
  const definitions = new Map<number, Definition>();
  const count = view.getUint16(place.at, true);
  let levelAt = place.at + 2 + count * LIST_BYTES;
  for (let index = 0; index < count; index += 1) {
    const at = place.at + 2 + index * LIST_BYTES;
    const styles = new Map<number, number>();
    for (let level = LEVELS - 1; level >= 0; level -= 1) styles.set(view.getUint16(at + 8 + level * 2, true), level);
    const levels = new Map<number, ListLevel>();
    const isSimple = (view.getUint8(at + 26) & 1) !== 0;
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level += 1) {
      const read = readLevel(view, levelAt);
      levels.set(level, read.level);
      levelAt = read.end;
    }
    definitions.set(view.getInt32(at, true), { levels, styles });
  }
  return definitions;
}

/** The lists that paragraphs name (PlfLfo), counted from 1; each points to a definition and may begin levels anew or replace them. */
function readLists(view: DataView, place: DocPlace, definitions: ReadonlyMap<number, Definition>): Map<string, NumberedList & Definition> {
  const lists = new Map<string, NumberedList & Definition>();
  const count = view.getUint32(place.at, true);
  let at = place.at + 4 + count * OVERRIDE_BYTES;
  for (let index = 0; index < Math.min(count, MOST_LISTS); index += 1) {
    const id = view.getInt32(place.at + 4 + index * OVERRIDE_BYTES, true);
    const overrides = view.getUint8(place.at + 4 + index * OVERRIDE_BYTES + 12);
    const definition = definitions.get(id);
    const levels = new Map(definition?.levels);
    const starts = new Map<number, number>();
    at += 4;
    for (let i = 0; i < overrides; i += 1) {
      const flags = view.getUint8(at + 4);
      if ((flags & 0x10) !== 0) starts.set(flags & 15, view.getInt32(at, true));
      at += 8;
      if ((flags & 0x20) === 0) continue;
      const read = readLevel(view, at);
      levels.set(flags & 15, read.level);
      if ((flags & 0x10) !== 0) starts.set(flags & 15, read.level.start);
      at = read.end;
    }
    if (definition) lists.set(String(index + 1), { sharedId: String(id), levels, starts, styles: definition.styles });
  }
  return lists;
}

/** Reads the lists of a .doc. Throws a RangeError where a structure points outside the stream. */
export function readDocLists(table: Uint8Array, definitions: DocPlace, lists: DocPlace): DocLists {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const known =
    definitions.length > 0 && lists.length > 0 ? readLists(view, lists, readDefinitions(view, definitions)) : new Map<string, never>();
  return { numbering: countLists(known), levelOfStyle: (id, style) => known.get(id)?.styles.get(style) };
}
