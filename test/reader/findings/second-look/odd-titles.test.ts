import { oddTitles } from '../../../../reader/findings/second-look/odd-titles';
import { lookAt } from '../support/look-at';

const item = (title: string) => `一、工作任务\n1.${title}\n责任单位：县水利局\n完成时限：2024年6月28日前\n`;

describe('the title of a task', () => {
  it.each([
    '2024年6月底前',
    '县水利局',
    '责任单位县水利局负责修建',
    '（一开展修渠',
    '二）开展修渠',
    '工作安排（一）修建水渠',
    '现将有关事项督办如下',
    'PS-31',
    '第12号',
  ])('%s is doubtful', (title) => {
    expect(lookAt(oddTitles, item(title))).toHaveLength(1);
  });

  it.each(['修渠', '修建水渠（3条）', '落实第（二）项要求', '压减审批时间', '迁建县政务服务中心', '3月底前修建水渠', '发放“一卡通”'])(
    '%s is sound',
    (title) => {
      expect(lookAt(oddTitles, item(title))).toEqual([]);
    },
  );

  it('that ends with the name of a line before a colon is doubtful', () => {
    const text =
      '整改清单\n问题一\n问题表述：水渠漏水。\n整改单位：县水利局\n整改时限：2024年6月28日前\n\n问题二\n情况描述：路面破损。\n责任单位：县交通运输局\n完成时限：2024年7月28日前\n';
    expect(lookAt(oddTitles, text).length).toBeGreaterThan(0);
  });
});
