import type { Finding } from '../notice';
import { foldText, plain } from '../text/fold-text';
import { spanOf } from '../text/passage';
import { printed } from '../text/printed';
import { type Check, finding, type WordsInput } from './check';

const YEAR_IN_BRACKETS = /[〔[（【]\d{4}[〕\]）】]/;
const COMPLETE = /[^\d\s，。：；〔]{1,20}[〔[（【]\d{4}[〕\]）】]第?\d{1,5}号/;

/** The number of an issue, or of minutes below the name of the paper: no letters belong to it (〔2026〕第3期 · 办公会议纪要 ⏎ 〔2025〕9号). */
const OF_AN_ISSUE = /[〕\]）】]第?\d{1,4}[期次]/;
const NUMBERED_PAPER = /(?:纪要|简报|专报|快报|督查|动态|通报)$/;

/** A 文号 in the header that lacks its issuer's letters, its number or 号. */
export const incompleteDocumentNumber: Check<WordsInput> = ({ notice, lines }) => {
  if (notice.documentNumber !== undefined) return [];
  const header = lines.slice(0, 12);
  const line = header.find(
    ({ passage }, at) =>
      !OF_AN_ISSUE.test(passage.text) &&
      !NUMBERED_PAPER.test(header[at - 1]?.passage.text ?? '') &&
      passage.text.length <= 30 &&
      YEAR_IN_BRACKETS.test(passage.text) &&
      !COMPLETE.test(passage.text) &&
      !/[《》关于]/.test(passage.text),
  );
  return line ? [finding('incompleteDocumentNumber', 'warning', { words: printed(line.passage) }, spanOf(line.passage))] : [];
};

/** The heading of an annex: 附件1 alone, or with its name. */
const ANNEX_HEADING = /^附(?:件|表)[\d一二三四五六七八九十]{0,3}[：:]?$|^附件\d{1,2}[^：:.、\d].{1,40}$/;

/** Annexes that are listed but do not follow, and references to annexes beyond the list. */
export const annexMissing: Check<WordsInput> = ({ notice, text, lines: all }) => {
  const lines = all.map(({ passage }) => passage.text.replace(/\s/g, ''));
  const headings = lines.filter((line) => ANNEX_HEADING.test(line));
  const follows = (name: string) =>
    lines.some((line) => line === name || line === `《${name}》` || (ANNEX_HEADING.test(line) && line.includes(name)));
  const missing =
    headings.length >= notice.annexes.length ? [] : notice.annexes.filter((name) => !follows(plain(foldText(name, 0, name.length).text)));
  const folded = foldText(text, 0, text.length);
  const listed: Finding[] = [];
  if (missing.length > 0) {
    const at = folded.text.search(/附(?:件)?：/);
    const span = at < 0 ? undefined : { start: folded.at[at] ?? 0, end: (folded.at[at + 2] ?? folded.at[at] ?? 0) + 1 };
    listed.push(finding('annexMissing', 'info', { names: missing }, span));
  }
  const beyond = [...folded.text.matchAll(/(?:见|详见|按照?|填写|报送)附(?:件|表)(\d{1,2})/g)].filter(
    (match) => Number(match[1]) > Math.max(notice.annexes.length, headings.length),
  );
  const seen = new Set<string>();
  const unlisted = beyond.filter((match) => !seen.has(match[1] ?? '') && seen.add(match[1] ?? ''));
  return [
    ...listed,
    ...unlisted.map((match) => {
      const span = { start: folded.at[match.index] ?? 0, end: (folded.at[match.index + match[0].length - 1] ?? 0) + 1 };
      return finding('annexNotListed', 'warning', { number: Number(match[1]), count: notice.annexes.length }, span);
    }),
  ];
};

/** Nothing in the text could be read as a task. */
export const noTasks: Check = ({ notice }) => (notice.tasks.length > 0 ? [] : [finding('noTasks', 'error', {})]);

/** A prescribed posting whose list nobody supplies. */
export const postingWithoutSupplier: Check = ({ notice }) =>
  notice.tasks.flatMap((task) =>
    task.posting && task.posting.supplier === undefined
      ? [finding('postingWithoutSupplier', 'warning', { title: task.title }, task.posting.span)]
      : [],
  );

/** Words that name an item which the notice does not have (五（九） where 五 ends with （七）). */
export const referenceMissing: Check = ({ notice }) =>
  notice.references
    .filter(({ heading }) => heading === undefined)
    .map(({ text: words, span }) => finding('referenceMissing', 'warning', { words }, span));
