import { splitGluedLine } from '../../../../reader/tables/lines/glued-rows';
import { readLines } from '../../../../reader/text/lines';

const split = (text: string) => readLines(text).flatMap(splitGluedLine).map(({ passage }) => passage.text); // prettier-ignore

describe('a table whose cells ran together', () => {
  it('has heads that no list has, and rows parted where their first cells end as their head does', () => {
    expect(
      split('参保安排序号工作阶段进度要求责任单位完成时限1摸底阶段核对率不低于99%县人社局、各乡镇3月底前2征缴阶段新增4500人县税务局9月底前'),
    ).toEqual([
      '参保安排', '序号', '工作阶段', '进度要求', '责任单位', '完成时限',
      '1', '摸底阶段', '核对率不低于99%', '县人社局、各乡镇', '3月底前',
      '2', '征缴阶段', '新增4500人', '县税务局', '9月底前',
    ]); // prettier-ignore
  });

  it('ends where the signature or a note ran into its last row', () => {
    expect(
      split('序号任务责任部门完成时限1修建村道县交通局6月底前2疏通沟渠县水利局长期坚持某县人民政府办公室2026年9月20日').slice(-6),
    ).toEqual(['2', '疏通沟渠', '县水利局', '长期坚持', '某县人民政府办公室', '2026年9月20日']);
    expect(split('序号任务责任部门完成时限1修建村道县交通局6月底前2疏通沟渠县水利局5月底前备注：每月报送。').slice(-2)).toEqual([
      '5月底前',
      '备注：每月报送。',
    ]);
  });
});
