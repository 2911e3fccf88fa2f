import type { DocPlace } from './doc-numbering';

/** What a paragraph, or a style, says about its list; what it leaves open comes from the style. */
interface ListProperties {
  readonly list?: number;
  readonly level?: number;
}

/** The list of a paragraph of a .doc. */
export interface DocParagraph extends ListProperties {
  readonly style: number;
  /** Where the paragraph ends in the main stream. */
  readonly end: number;
}

const LIST = 0x460b;
const LEVEL = 0x260a;
/** Modifiers whose length is not told by their first byte. */
const TABLE_DEFINITION = 0xd608;
const TABS = 0xc615;
const PAGE = 512;
const ENTRY = 13;
const MOST_BASES = 12;
const NO_STYLE = 0xfff;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Length of a modifier's operand, from the three bits that tell it. */
function operandLength(view: DataView, at: number, code: number): number {
  const kind = code >> 13;
  if (kind < 6) return [1, 1, 2, 4, 2, 2][kind] ?? 1;
  if (kind === 7) return 3;
  if (code === TABLE_DEFINITION) return view.getUint16(at, true) + 1;
  const length = view.getUint8(at);
  if (code !== TABS || length < 255) return length + 1;
  const removed = view.getUint8(at + 1);
  return 3 + removed * 4 + view.getUint8(at + 2 + removed * 4) * 3;
}

/** The list and level among the modifiers (sprms) between two places. */
function readProperties(view: DataView, from: number, to: number): ListProperties {
  let found: ListProperties = {};
  for (let at = from; at + 2 < to;) {
    const code = view.getUint16(at, true);
    at += 2;
    if (code === LIST) found = { ...found, list: view.getUint16(at, true) };
    else if (code === LEVEL) found = { ...found, level: view.getUint8(at) };
    at += operandLength(view, at, code);
  }
  return found;
}

/** Finds the properties of the paragraph that holds a place of the main stream: a table of pages, each with the places where paragraphs begin. */
export function readParagraphs(main: Uint8Array, table: Uint8Array, place: DocPlace): (at: number) => DocParagraph | undefined {
  const index = viewOf(table);
  const view = viewOf(main);
  const count = Math.floor((place.length - 4) / 8);
  return (at) => {
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (index.getUint32(place.at + (middle + 1) * 4, true) <= at) low = middle + 1;
      else high = middle;
    }
    if (low >= count) return undefined;
    const page = (index.getUint32(place.at + (count + 1) * 4 + low * 4, true) & 0x3fffff) * PAGE;
    const paragraphs = view.getUint8(page + PAGE - 1);
    let entry = 0;
    while (entry < paragraphs && view.getUint32(page + (entry + 1) * 4, true) <= at) entry += 1;
    if (entry >= paragraphs || view.getUint32(page + entry * 4, true) > at) return undefined;
    const end = view.getUint32(page + (entry + 1) * 4, true);
    const offset = view.getUint8(page + (paragraphs + 1) * 4 + entry * ENTRY) * 2;
    if (offset === 0) return { style: 0, end };
    const words = view.getUint8(page + offset);
    const from = page + offset + (words === 0 ? 2 : 1);
    const length = words === 0 ? view.getUint8(page + offset + 1) * 2 : words * 2 - 1;
    return { style: view.getUint16(from, true), end, ...readProperties(view, from + 2, Math.min(from + length, page + PAGE)) };
  };
}

/** The lists that paragraph styles (STSH) bring along, following the style each is based on. */
export function readStyleLists(table: Uint8Array, place: DocPlace): (style: number) => ListProperties {
  const view = viewOf(table);
  const styles: (ListProperties & { readonly base: number })[] = [];
  const head = place.length > 0 ? view.getUint16(place.at, true) : 0;
  const count = place.length > 0 ? view.getUint16(place.at + 2, true) : 0;
  const fixed = count > 0 ? view.getUint16(place.at + 4, true) : 0;
  let at = place.at + 2 + head;
  for (let index = 0; index < count; index += 1) {
    const length = view.getUint16(at, true);
    const from = at + 2;
    at = from + length + (length % 2);
    const kind = length > fixed ? view.getUint16(from + 2, true) : 0;
    const name = from + fixed;
    const properties = name + 4 + (length > fixed ? view.getUint16(name, true) : 0) * 2;
    const isParagraph = (kind & 15) === 1 && properties + 4 <= from + length;
    const size = isParagraph ? view.getUint16(properties, true) : 0;
    styles.push({
      base: length > fixed ? kind >> 4 : NO_STYLE,
      ...(size > 2 ? readProperties(view, properties + 4, properties + 2 + size) : {}),
    });
  }
  return (style) => {
    let found: ListProperties = {};
    let next = styles[style];
    for (let depth = 0; next && depth < MOST_BASES && found.list === undefined; depth += 1) {
      const { base, ...properties } = next;
      found = { ...properties, ...found };
      next = styles[base];
    }
    return found;
  };
}
