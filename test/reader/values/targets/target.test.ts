import { readTargets } from '../../../../reader/values/targets/target';
import { passageOf } from '../../support/passage-of';

const read = (text: string) =>
  readTargets(passageOf(text)).map(({ metric, op, percent, value, unit }) => [metric, op, percent ?? value, unit]);

describe('numeric goals', () => {
  it.each([
    ['征缴率不低于98％', [['征缴率', '>=', 98, undefined]]],
    ['培育企业100家以上', [['培育企业', '>=', 100, '家']]],
    ['故障率控制在5%以内', [['故障率', '<=', 5, undefined]]],
    ['建成20个示范村', [['示范村', '=', 20, '个']]],
    ['压缩开办时间，全流程不超过1个工作日', [['全流程', '<=', 1, '个工作日']]],
    ['在30个村推广积分制', [['村推广积分制', '=', 30, '个']]],
    ['为6所敬老院安装喷淋', [['敬老院安装喷淋', '=', 6, '所']]],
    ['设立应急资金，规模5000万元', [['规模', '=', 5000, '万元']]],
    ['首批上线20项', [['首批上线', '=', 20, '项']]],
    ['免费“两癌”筛查1.1万人', [['免费“两癌”筛查', '=', 1.1, '万人']]],
    ['新增就业约1万人', [['就业', '~', 1, '万人']]],
    ['将办理时限由15个工作日压缩至5个工作日', [['办理时限', '<=', 5, '个工作日']]],
    ['认定教育专家10名、名校长100名', [['认定教育专家', '=', 10, '名'], ['名校长', '=', 100, '名']]],
    ['规模以上工业增加值增长8%至10%', [['规模以上工业增加值增长', '>=', 8, undefined], ['规模以上工业增加值增长', '<=', 10, undefined]]],
    ['劝导员每村1—2名', [['劝导员每村', '>=', 1, '名'], ['劝导员每村', '<=', 2, '名']]],
    ['产值、利润分别增长7%和8.5%', [['利润分别增长', '=', 7, undefined], ['利润分别增长', '=', 8.5, undefined]]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    '每家补贴不超过50万元',
    '按不超过投资额的30%给予补助',
    '投资估算：约1800万元',
    '现有企业300家',
    '2024年6月30日前',
    '全文共3章',
    '违建拆除仅完成40%',
    '化解率低于90%不得分',
  ])('%s sets none', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('take their words from right before the figure, however long the item is', () => {
    const long = '推进工作'.repeat(200);
    expect(read(`${long}，征缴率不低于98%`)).toEqual([['征缴率', '>=', 98, undefined]]);
  });
});
