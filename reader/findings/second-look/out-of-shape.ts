import type { Finding } from '../../notice';
import { CHINESE_FIGURES } from '../../../core/text/chinese-number';
import { anotherTask, type Look } from './look';

/** An ordinal of which a bracket is lost, at the beginning of a line. */
const BROKEN = new RegExp(
  `^(?:[（(][${CHINESE_FIGURES}]{1,3}(?![）)${CHINESE_FIGURES}])|[${CHINESE_FIGURES}]{1,3}[）)]|[（(]\\d{1,2}(?=[\\u4e00-\\u9fff])(?![年月]))`,
);

/** Lines that do not go with those around them: what is left of an ordinal, a running number within a task, or the next one of the rows. */
export const outOfShape: Look = (lines) => {
  let last = 0;
  return lines.flatMap((seen): Finding[] => {
    const text = seen.words.text.replace(/^[|│]/, '');
    const alone = /^\d{1,3}$/.exec(text)?.[0];
    if (alone !== undefined) {
      last = Number(alone);
      return seen.task && !seen.isFirst ? anotherTask([seen]) : [];
    }
    if (seen.cells.length > 1) return [];
    const glued = /^(\d{1,3})(?=[\u4e00-\u9fff“])/.exec(text)?.[1] ?? /[\u4e00-\u9fff）。](\d{1,3})$/.exec(text)?.[1];
    if (last > 0 && glued !== undefined && Number(glued) === last + 1) return anotherTask([seen]);
    return BROKEN.test(text) && (seen.line.as === 'part' || seen.line.as === 'text' || seen.line.as === 'heading')
      ? anotherTask([seen])
      : [];
  });
};
