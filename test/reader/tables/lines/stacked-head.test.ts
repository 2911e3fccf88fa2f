import { stackedHead } from '../../../../reader/tables/lines/stacked-head';
import { readLines } from '../../../../reader/text/lines';

const read = (lines: readonly string[], isHead = true) => {
  const text = lines.join('\n');
  const found = stackedHead(text, readLines(text), 0, () => isHead);
  return found && [found.lines, ...found.heads.map(({ passage }) => passage.text)];
};

describe('heads on several lines', () => {
  it('go on below themselves, some above and below the line of the others', () => {
    expect(
      read([
        '                年度任务',
        '片区    乡镇                    技术指导',
        '                （户厕）        单位',
        '北片    云门镇  改造户厕320户   县水利局',
      ]),
    ).toEqual([3, '片区', '乡镇', '年度任务（户厕）', '技术指导单位']);
  });

  it('are none where the lower ones are heads of their own, or the upper line names the table', () => {
    expect(read(['任务        责任单位', '            牵头      配合'])).toBeUndefined();
    expect(read(['                  任务分配表', '任务        单位', '修渠        县水利局'])).toBeUndefined();
    expect(read(['任务    责任', '名称    单位'], false)).toBeUndefined();
  });
});
