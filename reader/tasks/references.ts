import type { NoticeReference } from '../notice';
import { CHINESE_FIGURES, chineseNumber } from '../../core/text/chinese-number';
import { descendants, type Outline } from '../structure/outline';
import { concat, EMPTY_PASSAGE, type Passage, slice, spanOf } from '../text/passage';
import { printed } from '../text/printed';
import type { ItemIndex } from './item-index';

const CN = `[${CHINESE_FIGURES}]{1,7}`;
/** 五（一） · 五（一）2. · 第三部分 · 第三部分第（二）项 · 第（二）项 · 第3项任务 */
const FORMS: readonly (readonly [rule: string, form: RegExp])[] = [
  ['reference-path', new RegExp(`(?<![${CHINESE_FIGURES}第])(${CN})、?（(${CN})）(?:第?(\\d{1,4})(?:[项点]|\\.(?!\\d)))?`, 'g')],
  ['reference-part', new RegExp(`第(${CN})(?:部分|章|节)(?:的?第?（?(${CN})）?(?:项|条|点))?`, 'g')],
  ['reference-item', new RegExp(`第(?:（(${CN})）(?:项|条|点|款)|(\\d{1,4}|${CN})项(?=任务|工作|措施|要求|举措))`, 'g')],
];
/** What stands before words about another document (《…意见》第三部分). */
const ELSEWHERE = /(?:[》〉]|号|文件|条例|办法|规定|法)(?:的|中|中的|里)?$/;

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : /^\d/.test(text) ? Number(text) : chineseNumber(text);

/** The heading of an item with the ordinals above it: 五（一）落实扩面任务. */
function headingOf(item: Outline): string {
  const above: string[] = [];
  for (let at = item.parent; at?.ordinal; at = at.parent) above.unshift(at.ordinal.text.replace(/[、.]$/, ''));
  const { first = EMPTY_PASSAGE } = item;
  return above.join('') + printed(slice(first, 0, /^[^。；：]*/.exec(first.text)?.[0].length));
}

function findPath({ sections, below }: ItemIndex, numbers: readonly number[]): Outline | undefined {
  const [first, ...rest] = numbers;
  return rest.reduce<Outline | undefined>((at, number) => at && below.get(at)?.get(number), sections.get(first ?? 0));
}

/** An item named by its number alone: beside the place it is named at, else the only one of the notice. */
function findItem({ root, below, lone }: ItemIndex, place: Outline | undefined, number: number): Outline | undefined {
  for (let at = place?.parent; at; at = at.parent) {
    const found = at === root ? undefined : below.get(at)?.get(number);
    if (found) return found;
  }
  return lone.get(number);
}

/** Where a reference is, and the item it means. */
export interface FoundReference extends NoticeReference {
  readonly item?: Outline;
}

/** The references in some words of an item `place` of the outline. */
export function findReferences(words: Passage, items: ItemIndex, place: Outline | undefined): FoundReference[] {
  return FORMS.flatMap(([rule, form]) =>
    [...words.text.matchAll(form)].flatMap((match): FoundReference[] => {
      if (ELSEWHERE.test(words.text.slice(Math.max(0, match.index - 6), match.index))) return [];
      const numbers = match.slice(1).flatMap((text) => numberOf(text) ?? []);
      const item = rule === 'reference-item' ? findItem(items, place, numbers[0] ?? 0) : findPath(items, numbers);
      const span = spanOf(words, match.index, match.index + match[0].length);
      const text = printed(slice(words, match.index, match.index + match[0].length));
      return [{ text, rule, span, ...(item && { item, heading: headingOf(item) }) }];
    }),
  );
}

/** All references of a notice or an annex, in the order of the text. */
export function readReferences(items: ItemIndex): NoticeReference[] {
  const { root } = items;
  return [root, ...descendants(root)].flatMap((item) => {
    const words = concat(item.paragraphs);
    const found = findReferences(words, items, item.ordinal ? item : undefined);
    return found.flatMap(({ item: meant, ...reference }) => (meant === item ? [] : [reference]));
  });
}
