import { issueProblemText, previewText } from '../../../../features/campaign/cli/issue-text';
import type { Preview } from '../../../../features/campaign/rules/preview';
import { at, day } from '../../../support/rules/state-calendar';

test('why a notice is not issued, and what helps', () => {
  expect(
    [
      { code: 'noOffice' } as const,
      { code: 'policy', fault: 'gridOutOfRange' } as const,
      { code: 'pastDeadline', ordinal: '（一）', title: '宣传', day: day('2023-06-30'), line: 7 } as const,
      { code: 'unknownUnit', name: '县水务局', line: 3, ordinal: '（一）', nearest: ['县税务局'] } as const,
      { code: 'alreadyIssued', id: 'c1', title: '通知', issuedAtMs: at('2023-03-17 15:00') } as const,
    ].map(issueProblemText),
  ).toEqual([
    '单位名录里没有县府办，没有单位来督办：请增加一行类别为“县府办”的单位',
    '督办规则不能用：发信间隔应为 1 秒至 1 天',
    '第 7 行：（一）“宣传”的时限 2023年6月30日 已经过去（确实要登记请加 --accept-past）',
    "第 3 行：单位名录里没有“县水务局”，最接近的是 “县税务局”。确认后加 --alias '县水务局=县税务局'，以后会记住",
    '这份通知已于 2023年3月17日 15:00 下发，仍在督办：“通知”（确实要再次下发请加 --again）',
  ]);
});

test('a preview tells days with their weekdays, and where the reminders of a day off stand', () => {
  const preview: Preview = {
    title: '通知',
    tasks: [{ ordinal: '（一）', title: '按月公示', kind: 'task', units: 3, results: 0, standing: { roster: 1, posting: 2 } }],
    counts: { tasks: 1, units: 3, assignments: 3, obligations: 3 },
    expansions: [],
    deadlines: [
      {
        ordinal: '三（一）',
        title: '征缴',
        day: day('2023-09-30'),
        units: 2,
        remindedOn: day('2023-09-28'),
        holiday: '国庆节',
        isYearLoaded: true,
      },
    ],
    receipt: { letterAtMs: at('2023-03-17 15:00'), dueDay: day('2023-03-20') },
    findings: [],
  };
  const text = previewText(preview);
  expect(text).toContain('3 个单位，1 个单位按月提供清册，2 个单位按月公示');
  expect(text).toContain(
    '2023年9月30日（周六）　三（一）　2 个单位　征缴\n      原定 9月30日（周六，国庆节），按不顺延执行，提醒提前至 9月28日',
  );
  expect(text).toContain('交办信 2023年3月17日 15:00 起发出，2023年3月20日 前签收。');
});
