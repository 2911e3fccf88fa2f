import { seenLines } from '../../../../reader/findings/second-look/seen-line';
import { readNotice } from '../../../../reader/read-notice';

const seen = (text: string) => seenLines({ notice: readNotice(text), text });

describe('a line as the second look sees it', () => {
  it('holds the task it stands in, and whether it is its first line', () => {
    const text = '一、工作任务\n（一）修建水渠\n责任单位：县水利局\n（二）改造泵站\n责任单位：县住建局\n';
    expect(seen(text).map(({ task, isFirst }) => [task?.title, task !== undefined && isFirst])).toEqual([
      [undefined, false],
      ['修建水渠', true],
      ['修建水渠', false],
      ['改造泵站', true],
      ['改造泵站', false],
    ]);
  });

  it.each([
    ['责任单位：县水利局；完成时限：6月28日前', [['units', '责任单位'], ['deadline', '完成时限']]],
    ['修建水渠。（有关方面：县水利局）', [['units', '有关方面']]],
    ['修建水渠。（县水利局牵头，县财政局配合）', [['units', '（）']]],
    ['修建水渠。由县水利局负责。', [['units', '。']]],
    ['发布机构：县水利局', []],
    ['按照有关规定修建水渠。', []],
  ])('%s says by itself to whom something is given', (line, expected) => {
    expect(seen(line)[0]?.assignments.map(({ kind, by }) => [kind, by])).toEqual(expected);
  });

  it.each([
    ['1\t修渠\t\t县水利局', 4],
    ['| 1 | 修渠 | 县水利局 |', 3],
    ['\t2\t修渠\t县水利局\t', 5],
    ['片区 | 修渠 | 县水利局 |\n | 改泵 | 县住建局 |', 3],
    ['修渠', 0],
  ])('%j has %i cells, empty ones among them', (line, count) => {
    expect(seen(line).at(-1)?.cells).toHaveLength(count);
  });
}); // prettier-ignore
