import { readNotice } from '../../../reader/read-notice';
import { concat, slice } from '../../../reader/text/passage';
import { printed } from '../../../reader/text/printed';
import { passageOf } from '../support/passage-of';

it.each([
  ['建设 5G Smart Town 平台（v2.0）', '建设 5G Smart Town 平台（v2.0）'],
  ['登录 http://report.qh.example:8080/x?a=1 填报，每天17:30前', '登录 http://report.qh.example:8080/x?a=1 填报，每天17:30前'],
  ['关\u3000于 做 好', '关于做好'],
  ['面积１,２００亩，98.5％', '面积１,２００亩，98.5％'],
  ['修渠(一期)， 年底 前', '修渠(一期)，年底前'],
  ['人⺠政府', '人民政府'],
  ['第一行\n第二行', '第一行第二行'],
  ['甲\u200b乙', '甲乙'],
])('%s is shown as %s', (source, shown) => {
  expect(printed(passageOf(source))).toBe(shown);
});

it('what was cut out leaves nothing', () => {
  const words = passageOf('修渠 (责任单位:县水利局) and more');
  const open = words.text.indexOf('（');
  const close = words.text.indexOf('）') + 1;
  expect(printed(concat([slice(words, 0, open), slice(words, close)]))).toBe('修渠and more');
});

it('a notice is shown in its own words, and read all the same', () => {
  const text = `关于做好 5G 基站和 Wi-Fi 覆盖工作的通知
青政办发[2026]102号
各乡镇人民政府,县直有关单位:
一、 工作任务(第 1 批)
(一) 建设 5G Smart Town 平台(v2.0)
工作措施: 登录 http://report.qh.example:8080/x?a=1 填报; 合格率98.5%.
责任单位: 县教育局(机关)、县财政局
完成时限: 2026年12月28日前(暂定)
附件: 1. 5G 站址表(A3)
`;
  const { title, documentNumber, addressees, annexes, tasks } = readNotice(text);
  expect({ title, documentNumber, addressees, annexes }).toEqual({
    title: '关于做好 5G 基站和 Wi-Fi 覆盖工作的通知',
    documentNumber: '青政办发[2026]102号',
    addressees: ['各乡镇人民政府', '县直有关单位'],
    annexes: ['5G 站址表(A3)'],
  });
  expect(tasks).toMatchObject([
    {
      title: '建设 5G Smart Town 平台(v2.0)',
      parent: '一、工作任务(第 1 批)',
      measures: '登录 http://report.qh.example:8080/x?a=1 填报; 合格率98.5%.',
      units: [{ name: '县教育局(机关)' }, { name: '县财政局' }],
      deadline: { kind: 'date', date: '2026-12-28', text: '2026年12月28日前(暂定)' },
    },
  ]);
});
