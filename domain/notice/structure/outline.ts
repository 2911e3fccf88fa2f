import type { Passage } from '../text/passage';
import { slice } from '../text/passage';
import type { Paragraph } from '../text/paragraphs';
import { type Ordinal, readOrdinal } from './ordinal';

/** A numbered item (or the notice itself, without an ordinal) with the paragraphs of its own and the items below it. */
export interface Outline {
  readonly ordinal?: Ordinal;
  /** The first paragraph with its ordinal; absent at the top. */
  readonly first?: Passage;
  /** The first paragraph behind its ordinal, then those that follow before the first item below. */
  readonly paragraphs: Passage[];
  readonly children: Outline[];
  readonly parent?: Outline;
  /** Paragraphs that follow the items below it and are marked as belonging to the whole. */
  readonly level: number;
}

/** A heading without an ordinal under which a text of articles says by whom it is explained and from when it holds. */
const CLOSING_PART = /^附则$/;

const sameStyle = (one: Ordinal, other: Ordinal) => one.kind === other.kind && one.depth === other.depth;

/** Where a new item hangs: below the nearest open item whose style is not its own (a style seen before closes everything below it). */
function place(open: Outline, ordinal: Ordinal): Outline {
  for (let at: Outline | undefined = open; at; at = at.parent) {
    if (at.ordinal && sameStyle(at.ordinal, ordinal) && at.parent) return at.parent;
  }
  if (ordinal.kind === 'chapter' || ordinal.kind === 'article' || ordinal.kind === 'cnDot') {
    for (let at: Outline = open; ; at = at.parent) if (!at.parent || at.ordinal?.kind === 'chapter') return at;
  }
  return open;
}

/** The tree of a notice's items, by the styles of their ordinals. */
export function buildOutline(paragraphs: readonly Paragraph[]): Outline {
  const root: Outline = { paragraphs: [], children: [], level: 0 };
  let open = root;
  for (const { passage } of paragraphs) {
    const ordinal = readOrdinal(passage.text);
    if (CLOSING_PART.test(passage.text)) open = root;
    if (!ordinal) {
      open.paragraphs.push(passage);
      continue;
    }
    const parent = place(open, ordinal);
    const item: Outline = {
      ordinal,
      first: passage,
      paragraphs: [slice(passage, ordinal.text.length)],
      children: [],
      parent,
      level: parent.level + 1,
    };
    parent.children.push(item);
    open = item;
  }
  return root;
}

/** All items below, in the order of the text. */
export function* descendants(item: Outline): Generator<Outline> {
  for (const child of item.children) {
    yield child;
    yield* descendants(child);
  }
}
