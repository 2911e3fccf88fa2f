import { issueProblemText, previewText } from '../../../../features/campaign/cli/issue-text';
import type { LateLetter } from '../../../../features/campaign/rules/late-letters';
import type { Preview } from '../../../../features/campaign/rules/preview';
import { at, day } from '../../../support/rules/state-calendar';

const late: LateLetter = {
  ordinal: '（一）',
  title: '排查',
  line: 7,
  day: day('2023-03-19'),
  units: ['县税务局', '县人社局', '县医保局', '县教育局'],
  letterAtMs: at('2023-03-20 08:30'),
  receiptDay: day('2023-03-21'),
};

test('why a notice is not issued, and what helps', () => {
  expect(
    [
      { code: 'noOffice' } as const,
      { code: 'policy', fault: 'gridOutOfRange' } as const,
      { code: 'pastDeadline', ordinal: '（一）', title: '宣传', day: day('2023-06-30'), line: 7 } as const,
      { code: 'unknownUnit', name: '县水务局', line: 3, ordinal: '（一）', nearest: ['县税务局'] } as const,
      { code: 'noOfficeHolder', office: '县府办公室' } as const,
      { code: 'lateLetter', ...late } as const,
      {
        code: 'alreadyIssued',
        by: 'number',
        id: 'c1',
        title: '通知',
        documentNumber: '某政办发〔2023〕9号',
        issuedAtMs: at('2023-03-17 15:00'),
        isOpen: true,
      } as const,
    ].map(issueProblemText),
  ).toEqual([
    '单位名录里没有县府办，没有单位来督办：请增加一行类别为“县府办”的单位',
    '督办规则不能用：发信间隔应为 1 秒至 1 天',
    '第 7 行：（一）“宣传”的时限 2023年6月30日 已经过去（确实要登记请加 --accept-past）',
    "第 3 行：单位名录里没有“县水务局”，最接近的是 “县税务局”。确认后加 --alias '县水务局=县税务局'，以后会记住",
    '“县府办公室”今天没有人任督办岗，无人任职的和逾期的事项没有人可以写信：请在人员名录里给“县府办公室”增加一行职责为“督办岗”的人员（起止日期要包括今天），导入后再下发',
    '第 7 行：（一）“排查”（县税务局、县人社局、县医保局 等 4 个）的时限是 2023年3月19日（周日），按发信时点交办信 2023年3月20日 08:30 才发出、2023年3月21日 前签收，赶不上时限（确认要下发请加 --at-once，这些交办信立即发出，不等发信时点）',
    '这份通知已于 2023年3月17日 15:00 下发，仍在督办：“通知”（某政办发〔2023〕9号）。同一文号就是同一份通知，改了标题或正文也是（确实要再次下发请加 --again）',
  ]);
});

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
      isDayOff: true,
      remindedOn: day('2023-09-28'),
      holiday: '国庆节',
      isYearLoaded: true,
    },
  ],
  receipt: { letterAtMs: at('2023-03-17 15:00'), dueDay: day('2023-03-20') },
  late: { letters: [], receipt: { letterAtMs: at('2023-03-17 15:00'), dueDay: day('2023-03-20') } },
  vacant: [],
  letters: [],
  findings: [],
};

test('a preview tells days with their weekdays, and where the reminders of a day off stand', () => {
  const text = previewText(preview);
  expect(text).toContain('3 个单位，1 个单位按月提供清册，2 个单位按月公示');
  expect(text).toContain(
    '2023年9月30日（周六）　三（一）　2 个单位　征缴\n      原定 2023年9月30日（周六，国庆节），按不顺延执行，提醒提前至 2023年9月28日',
  );
  expect(text).toContain('交办信 2023年3月17日 15:00 起发出，2023年3月20日 前签收。');
});

test('a preview promises no reminder at a slot that has passed', () => {
  const passed = {
    ordinal: '（一）',
    title: '征缴',
    day: day('2023-09-30'),
    units: 2,
    isDayOff: true,
    holiday: '国庆节',
    isYearLoaded: true,
  };
  const text = previewText({ ...preview, deadlines: [passed] });
  expect(text).toContain('原定 2023年9月30日（周六，国庆节），按不顺延执行，发信时点已过，此前不再提醒');
  expect(text).not.toContain('提前至');
});

test('a preview tells which letters come too late, and when they leave once that is confirmed', () => {
  const text = previewText({ ...preview, late: { ...preview.late, letters: [late] } });
  expect(text).toContain('赶不上时限的交办信\n  第 7 行：（一）“排查”');
  expect(text).toContain('加 --at-once 确认后，这些交办信立即发出，不等发信时点，2023年3月20日 前签收。');
  expect(text).toContain('其余交办信 2023年3月17日 15:00 起发出');
});

test('a preview names the duties that nobody holds, units with the same ones in one line', () => {
  const text = previewText({
    ...preview,
    vacant: [
      { unit: '县教育局', duties: ['deputy', 'leader'] },
      { unit: '县水利局', duties: ['contact'] },
      { unit: '县医保局', duties: ['deputy', 'leader'] },
    ],
  });
  expect(text).toContain('无人任职的职责（写给它们的信改发县府办的督办岗）\n  县教育局、县医保局：B岗、分管领导\n  县水利局：督办联系人\n');
});
