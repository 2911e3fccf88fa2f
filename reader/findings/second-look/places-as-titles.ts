import type { Finding, NoticeTask } from '../../notice';
import { foldWords } from '../../text/fold-text';
import { finding } from '../check';
import { chunksOf, type Look } from './look';
import type { SeenLine } from './seen-line';

/** Heads of columns that say where or about whom, and of those that say what is to be done. */
const WHERE =
  /^(?:河段|河流|水库|路段|道路|区域|片区|地段|点位|地点|村名|村居|社区|乡镇|镇街|对象|企业|场所|网格|流域|线路|小区)(?:名称|名)?$/;
const WHAT = /(?:任务|事项|措施|内容|要求|问题|工作)$/;

const cellsOf = ({ cells, words }: SeenLine): string[] => (cells.length > 1 ? cells : chunksOf(words)).map(({ text }) => text);

/** Rows titled by where something is to be done, in tables of which another column says what: one finding for the rows of a table. */
export const placesAsTitles: Look = (lines) => {
  const found: NoticeTask[][] = [];
  let where = -1;
  for (const seen of lines) {
    const cells = cellsOf(seen);
    if (seen.line.as === 'heading') {
      where = cells.some((head) => WHAT.test(head)) ? cells.findIndex((head) => WHERE.test(head)) : -1;
      found.push([]);
    } else if (where >= 0 && seen.task && seen.isFirst && cells[where] === foldWords(seen.task.title))
      found[found.length - 1]?.push(seen.task);
  }
  return found.flatMap((tasks): Finding[] => {
    const [first] = tasks;
    const end = tasks[tasks.length - 1]?.span.end;
    return first && end !== undefined
      ? [finding('titleDoubtful', 'warning', { title: first.title }, { start: first.span.start, end })]
      : [];
  });
};
