import { joinBrokenHeads } from '../../../reader/tables/broken-heads';
import { readLines } from '../../../reader/text/lines';

const join = (...lines: string[]) => joinBrokenHeads(readLines(lines.join('\n'))).map(({ passage }) => passage.text);

describe('heads and labels that a narrow cell broke', () => {
  it('are one beside other heads, or where they come again', () => {
    expect(join('建议', '编号', '建议题目', '主办', '单位', '办理', '时限', '1', '关于修路的建议')).toEqual(['建议编号', '建议题目', '主办单位', '办理时限', '1', '关于修路的建议']); // prettier-ignore
    expect(join('督办', '事项', '修复路面', '督办', '事项', '疏通暗渠')).toEqual(['督办事项', '修复路面', '督办事项', '疏通暗渠']);
  });

  it('stay two where each is one, the first is a unit, or nothing shows that they are one', () => {
    expect(join('责任单位', '完成时限', '县交通局', '办结时限')).toEqual(['责任单位', '完成时限', '县交通局', '办结时限']);
    expect(join('修路', '督办', '事项')).toEqual(['修路', '督办', '事项']);
  });
});
