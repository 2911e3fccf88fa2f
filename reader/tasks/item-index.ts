import { descendants, type Outline } from '../structure/outline';

/** The items of an outline by the numbers that references name them with. */
export interface ItemIndex {
  readonly root: Outline;
  /** Sections (一、 · 第一章), the first of each number. */
  readonly sections: ReadonlyMap<number, Outline>;
  /** Other items whose number no other one has. */
  readonly lone: ReadonlyMap<number, Outline>;
  /** Items by where they begin in the text that was read. */
  readonly byStart: ReadonlyMap<number, Outline>;
  /** The items right below another, the first of each number. */
  readonly below: ReadonlyMap<Outline, ReadonlyMap<number, Outline>>;
}

const isSection = ({ ordinal }: Outline): boolean => ordinal?.kind === 'cnDot' || ordinal?.kind === 'chapter';

/** Where an item begins in the text that was read; -1 where it has no words. */
export const startOf = (item: Outline): number => item.first?.at[0] ?? -1;

/** Items by a number, the first of each. */
function firstBy(items: readonly Outline[], numberOf: (item: Outline) => number | undefined): Map<number, Outline> {
  const first = new Map<number, Outline>();
  for (const item of items) {
    const number = numberOf(item);
    if (number !== undefined && !first.has(number)) first.set(number, item);
  }
  return first;
}

const ordinalOf = ({ ordinal }: Outline): number | undefined => ordinal?.number;

/** Looks through an outline once, so that a notice full of references is read in time that grows with its length. */
export function indexItems(root: Outline): ItemIndex {
  const items = [...descendants(root)];
  const others = items.filter((item) => !isSection(item));
  const counts = new Map<number, number>();
  for (const item of others) counts.set(ordinalOf(item) ?? 0, (counts.get(ordinalOf(item) ?? 0) ?? 0) + 1);
  return {
    root,
    sections: firstBy(items.filter(isSection), ordinalOf),
    lone: firstBy(others.filter((item) => counts.get(ordinalOf(item) ?? 0) === 1), ordinalOf), // prettier-ignore
    byStart: firstBy(items, startOf),
    below: new Map([root, ...items].map((item) => [item, firstBy(item.children, ordinalOf)])),
  };
}
