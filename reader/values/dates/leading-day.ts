import { type Passage, slice } from '../../text/passage';
import { readDates } from './date-mention';

/** Words that set a day, before it and behind it (最迟于…前 · 在…当天). */
const BEFORE = /^(?:[要应须]|务必|必须|力争|确保|争取|计划)?(?:最[迟晚]|至迟)?(?:赶在|不[迟晚]于|(?:从|自)?即日起[至到]|[于在自从至到])?$/;
const BEHIND = /^(?:晚?\d{1,2}[时点])?(?:之前|以前|之内|结束前|下班前|当天|[前内底末起止])?[，、]?/;
const STRETCH = /^(?:起?，?[-—–~至到]+)$/;
/** A last day told by what comes behind it (在国庆节前 · 于本季度最后一天前). */
const BEFORE_SOMETHING = /^[于在](?!前)[^，。；：]{2,12}?(?:之|以)?前[，、]?(?=[^，。；]{4})/;

/** Where a day stands is the same whatever day it is. */
const SOME_DAY = { issueDate: '2000-01-15' };
/** Characters that remain of what is to be done. */
const FEWEST = 4;

/** What is to be done, without the day or stretch that it opens with (4月20日前完成衬砌 → 完成衬砌); the words as they stand where little else remains. */
export function withoutLeadingDay(words: Passage): Passage {
  const mentions = readDates(words.text, SOME_DAY);
  const [first] = mentions;
  const event = BEFORE_SOMETHING.exec(words.text);
  if (event && (!first || first.start > event[0].length)) return slice(words, event[0].length);
  if (!first || first.grain === 'year' || !BEFORE.test(words.text.slice(0, first.start))) return words;
  let at = 0;
  while (mentions[at + 1] && STRETCH.test(words.text.slice(mentions[at]?.end, mentions[at + 1]?.start))) at += 1;
  const end = mentions[at]?.end ?? first.end;
  const rest = slice(words, end + (BEHIND.exec(words.text.slice(end))?.[0].length ?? 0));
  return rest.text.length >= FEWEST ? rest : words;
}
