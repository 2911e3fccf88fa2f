import { rowsOutOfStep } from '../../../../reader/findings/second-look/rows-out-of-step';
import { seenLines } from '../../../../reader/findings/second-look/seen-line';
import { readNotice } from '../../../../reader/read-notice';
import { lineCounter } from '../../../../reader/source-lines';

/** The lines that are told, were every row read as a task. */
function look(text: string): number[] {
  const notice = readNotice(text);
  const lines = seenLines({ notice, text }).map((seen) => ({ ...seen, line: { ...seen.line, as: 'task' as const } }));
  return rowsOutOfStep(lines, { notice, text }).map(({ span }) => lineCounter(text)(span?.start ?? 0));
}

const ROWS = [
  '序号\t任务\t责任单位\t完成时限',
  '1\t修建水渠\t县水利局\t6月28日前',
  '2\t改造泵站\t县住建局\t6月28日前',
  '3\t修建村道\t县交通局\t6月28日前',
];
const table = ROWS.join('\n');

describe('rows that do not go with their neighbours', () => {
  it.each([
    ['nothing lost', '改造泵站', '改造泵站', []],
    ['a separator lost', '改造泵站\t', '改造泵站', [3]],
    ['a separator turned into a space before a number', '2\t改造', '2 改造', [3]],
    ['a separator turned into a space between words', '改造泵站\t县住建局', '改造泵站 县住建局', [3]],
    ['two rows in one', '6月28日前\n2\t', '6月28日前2\t', [2]],
    ['a row that goes on within a list', '县住建局\t', '县住建局、\n县水务公司\t', []],
    ['an empty last cell', '县住建局\t6月28日前', '县住建局\t', []],
    ['a head and the first row in one', '完成时限\n1\t', '完成时限1\t', [1]],
  ])('%s', (_, from, to, lines) => {
    expect(look(table.replace(from, to))).toEqual(lines);
  });

  it('a head of spread words and a row that a group spans are sound', () => {
    const spanned = [...ROWS, '整治村庄\t县住建局\t6月28日前', '整治集镇\t县城管局\t6月28日前'].join('\n');
    expect(look(spanned.replace('责任单位', '责 任 单 位'))).toEqual([]);
  });
}); // prettier-ignore
