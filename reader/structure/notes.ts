import { NOTES } from '../vocabulary/sections';
import { descendants, isSection, type Outline } from './outline';

/** The items that go on the notes which a paragraph opens, in their numbers. */
export function notesOf(root: Outline): ReadonlySet<Outline> {
  const items = [...descendants(root)];
  const opening = [root, ...items].flatMap(({ paragraphs }) => paragraphs).filter(({ text }) => NOTES.test(text));
  const starts = opening.map(({ at }) => at[0] ?? 0).sort((one, other) => one - other);
  const notes = new Set<Outline>();
  let [next, last, isOpen] = [0, 0, false];
  for (const item of items) {
    const number = item.ordinal?.kind === 'bullet' ? last + 1 : (item.ordinal?.number ?? 0);
    if ((starts[next] ?? Infinity) < (item.first?.at[0] ?? 0)) {
      while ((starts[next] ?? Infinity) < (item.first?.at[0] ?? 0)) next += 1;
      [last, isOpen] = [number - 1, number <= 2];
    }
    isOpen &&= !isSection(item) && number === last + 1;
    last = number;
    if (isOpen) notes.add(item);
  }
  return notes;
}
