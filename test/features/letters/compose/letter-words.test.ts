import { letterWords } from '../../../../features/letters/compose/letter-words';
import type { LetterLine } from '../../../../features/letters/rules/letter-line';
import { aDraft, aLine } from '../support/letter-line';
import { day } from '../../../support/rules/state-calendar';

const line = aLine;
const wordsOf = (kind: 'digest' | 'event', ...lines: LetterLine[]) =>
  letterWords(aDraft(kind, lines), { publicUrl: 'https://duban.example.gov.cn', takesReplies: false });
const overdue = line({
  taskTitle: '宣传培训',
  obligationKind: 'report',
  obligationTitle: '宣传培训',
  rung: 'o+3',
  urgency: 'overdue',
  colour: 'red',
  deadlineDay: day('2023-09-20'),
  overdueWorkDays: 3,
  isVacant: true,
});

test('a digest as plain text', () => {
  expect(wordsOf('digest', overdue, line()).text).toBe(`【督办提醒】某县人民政府办公室

张三<b>同志：

今天有2件督办事项，其中1件已逾期，请抓紧办理。

依据：《养老保险征缴工作的通知》（某政办发〔2023〕5号）

1. 【红】（一）宣传培训
   单位：勐省镇（牵头单位）
   应办：报送进展情况
   时限：9月20日（周三），已逾期3个工作日
   勐省镇的督办联系人无人任职，请督办岗联系该单位并补登人员。
   查看任务：https://duban.example.gov.cn/sign-in-with-password?next=/tasks/t1

2. 【黄】（一）养老保险<征缴>&"宣传"
   单位：勐省镇（牵头单位）
   应办：报送办理结果（征缴率达到95％）
   时限：9月28日（周四），还有3天
   查看任务：https://duban.example.gov.cn/sign-in-with-password?next=/tasks/t1

去办理（共2件）：https://duban.example.gov.cn/sign-in-with-password

联系：某县人民政府办公室　李华、王芳　电话 0800-1234567

本信由督办系统自动发送，请勿直接回复。办理情况请登录系统填报，已办理的请忽略。本系统不得处理涉密信息。
`);
});

test('items of several notices stand under their notices, numbered through', () => {
  const other = line({ notice: { title: '森林防火的通知' }, ordinal: '' });
  const { text } = wordsOf('digest', line(), other, line());
  expect(text.match(/^(?:依据：.*|\d\. 【.】.{3})/gm)).toEqual([
    '依据：《养老保险征缴工作的通知》（某政办发〔2023〕5号）',
    '1. 【黄】（一）',
    '3. 【黄】（一）',
    '依据：《森林防火的通知》',
    '2. 【黄】养老保',
  ]);
});

test('text and html of a letter hold the same words', () => {
  const { text, html } = wordsOf('digest', overdue, line({ asks: 'submitReport' }));
  const words = (html.split('</head>')[1] ?? '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  const plain = (said: string) => [...said.replace(/https:\S+|[\s　【】：]/g, '')].sort().join('');
  expect(plain(text)).toBe(plain(words));
});

test('an answer is asked for only where it reaches the office', () => {
  const closing = (takesReplies: boolean) => letterWords(aDraft('digest', [line()]), { publicUrl: 'https://d.cn', takesReplies }).text;
  expect([closing(true), closing(false)].map((text) => /(可直接回复|请勿直接回复)/.exec(text)?.[1])).toEqual([
    '可直接回复',
    '请勿直接回复',
  ]);
});

test.each([
  ['signFor', '去签收'],
  ['submitReport', '去反馈'],
  ['acceptReport', '去审核'],
] as const)('a letter that asks its reader to %s says so beside its link', (asks, words) => {
  const { text, html } = wordsOf('digest', { ...line(), asks });
  expect(text).toContain(`${words}：https://`);
  expect(html).toContain(`>${words}</a>`);
});

test('a letter of one item has its action as the one button, one of several leads to all of them', () => {
  const buttons = (html: string) =>
    [...html.matchAll(/<a href="([^"]*)" style="[^"]*">([^<]*)<\/a>/g)].map(([, href, label]) => [href, label]);
  const site = 'https://duban.example.gov.cn';
  expect(buttons(wordsOf('digest', line({ asks: 'submitReport' })).html)).toEqual([
    [`${site}/sign-in-with-password?next=/tasks/t1`, '去反馈'],
  ]);
  expect(buttons(wordsOf('digest', line(), line()).html)).toEqual([[`${site}/sign-in-with-password`, '去办理（共2件）']]);
});

test('every link of whoever signs in by his letters does so, and he is told to keep the letter to himself', () => {
  const draft = aDraft('digest', [line(), line()], { linkPlace: 'token.1' });
  const { text, html } = letterWords(draft, { publicUrl: 'https://duban.example.gov.cn', takesReplies: false });
  for (const part of [text, html]) {
    const links = [...part.matchAll(/https:[^\s"<]+/g)].map(([link]) => link.replace('https://duban.example.gov.cn', ''));
    expect(links).toEqual(['/sign-in/token.1?next=/tasks/t1', '/sign-in/token.1?next=/tasks/t1', '/sign-in/token.1']);
    expect(part).toContain('请不要转发给别人');
  }
});

test('everything that was put in is escaped', () => {
  const { html } = wordsOf('digest', line());
  expect(html).toContain('（一）养老保险&lt;征缴>&amp;&quot;宣传&quot;</b>');
  expect(html).toContain('<p>张三&lt;b>同志：</p>');
});

test('deadlines of a task that have passed are marked', () => {
  const { text } = wordsOf('event', line({ rung: 'assigned', params: { resultDays: '2023-09-20 2023-10-31' } }));
  expect(text).toContain('任务完成时限：9月20日（周三，已过）、10月31日（周二）');
});

test.each<[string, readonly LetterLine[], string]>([
  ['digest', [line()], '【督办】今日1件：养老保险<征缴>&"宣传"'],
  ['digest', [overdue, line()], '【督办】今日2件（逾期1件）：宣传培训等'],
  ['digest', [{ ...overdue, rung: 'o+1' }], '【催办函】今日1件（逾期1件）：宣传培训'],
  ['digest', [line({ taskTitle: '督'.repeat(25) })], `【督办】今日1件：${'督'.repeat(23)}…`],
  ['event', [line({ rung: 'assigned' })], '【督办】交办：养老保险<征缴>&"宣传"'],
  ['event', [line({ rung: 'returned:x' }), line({ rung: 't-3:undelivered' })], '【督办】退回、转办2件：养老保险<征缴>&"宣传"等'],
])('the subject of a %s', (kind, lines, subject) => {
  expect(wordsOf(kind as 'digest' | 'event', ...lines).subject).toBe(subject);
});

test.each<[string, Partial<LetterLine>, string]>([
  ['of an assignment', { rung: 'assigned' }, '请登录系统签收，并按时限办理。'],
  ['of a return', { rung: 'returned:x' }, '报送的材料已退回，请按审核意见修改后重新报送。'],
  ['of a granted extension', { rung: 'extensionGranted:x' }, '延期申请已同意，请按新的时限办理。'],
  ['of a refused one', { rung: 'extensionRefused:x' }, '延期申请未获同意，请按原时限办理。'],
  ['of what somebody else did not get', { rung: 't-7:undelivered' }, '请协助按时限办理。'],
])('the letter %s says what to do', (_, over, ask) => {
  const { text, html } = wordsOf('event', line(over));
  expect(text).toContain(`\n\n${ask}\n\n`);
  expect(html).toContain(`<p>${ask}</p>`);
});

test.each<[string, Partial<LetterLine>, string]>([
  ['due today', { deadlineDay: day('2023-09-25'), urgency: 'due' }, '时限：9月25日（周一），今天到期'],
  ['in another year', { deadlineDay: day('2024-02-29') }, '时限：2024年2月29日（周四），还有157天'],
  [
    'on a holiday',
    { deadlineDay: day('2023-09-30'), dayOff: 'holiday', remindedOn: day('2023-09-28') },
    '时限：原定9月30日（周六，节假日），按不顺延执行，提醒提前至9月28日，还有5天',
  ],
  [
    'on a day off whose slot has passed',
    { deadlineDay: day('2023-09-30'), dayOff: 'weekend' },
    '时限：原定9月30日（周六，休息日），按不顺延执行，还有5天',
  ],
  ['that is met', { isMet: true, urgency: 'overdue', overdueWorkDays: 0 }, '时限：9月28日（周四），办结'],
  ['in an estimated year', { isEstimated: true }, '该年度节假日安排尚未公布，日期暂按周末推算。'],
  ['with a note', { params: { note: ' 请尽快<b> ' } }, '说明：请尽快<b>'],
  ['with a reason', { params: { reason: '材料不全' } }, '说明：材料不全'],
  ['meant for somebody else', { rung: 't-3:undelivered', params: { insteadOf: '李四' } }, '原收件人李四的邮箱退信，改发给您。'],
])('an item %s says so in text and html', (_, over, said) => {
  const { text, html } = wordsOf('digest', line(over));
  expect(text).toContain(`   ${said}\n`);
  expect(`${html.replace('</div>', '<br/></div>')}`).toContain(`<br/>${said.replace('<', '&lt;')}<br/>`);
});

test.each([
  ['suspended:1', '【督办】中止：养老保险<征缴>&"宣传"', '以下任务已经中止'],
  ['terminated:1', '【督办】终止：养老保险<征缴>&"宣传"', '以下任务已经终止'],
])('a letter about the whole task (%s) names no deadline of the receipt', (rung, subject, opening) => {
  const words = wordsOf('event', line({ rung, isWhole: true, isMet: true, colour: 'none', params: { reason: '机构改革' } }));
  expect(words.subject).toBe(subject);
  for (const body of [words.text, words.html]) {
    expect(body).toContain(opening);
    expect(body).toContain('说明：机构改革');
    expect(body).not.toMatch(/应办|时限：/);
  }
});

test('a letter about a posting says that the roster has not come, and names the villages that are not recorded', () => {
  const posting = { cycleId: 'c1', isRosterMissing: true, owed: 3, firstOwed: ['坝尾村', '新寨村'] };
  const { text } = wordsOf('digest', line({ obligationKind: 'posting', posting, asks: 'submitReport' }));
  expect(text).toContain('清册未到：公示时限不变');
  expect(text).toContain('还没有登记公示的：坝尾村、新寨村 等3个。');
  expect(text).toMatch(/去登记公示.*\/cycles\/c1\/postings/s);
  expect(wordsOf('digest', line({ obligationKind: 'posting', posting: { ...posting, isRosterMissing: false, owed: 0 } })).text).not.toMatch(
    /清册未到|没有登记/,
  );
});

test('what an evaluation asks for is done on its page', () => {
  const of = { evaluationId: 'e1', obligationTitle: '年终考核：陈述', obligationKind: 'statement' } as const;
  const { text } = wordsOf('event', line({ ...of, rung: 'draftShown:statement:u1', asks: 'stateCase' }));
  expect(text).toContain('应办：年终考核：陈述\n');
  expect(text).toContain('看草稿、去陈述：https://duban.example.gov.cn/sign-in-with-password?next=/evaluations/e1');
  expect(wordsOf('event', line({ ...of, rung: 'statementAnswered:1' })).text).toContain('查看考核：');
});

test('a letter about replaced sheets names the villages with their numbers and leads to the new ones, whether or not the posting is met', () => {
  const sheets = Array.from(
    { length: 32 },
    (_, at) => `青山${at + 1}村\t${at + 1}\t${at === 1 ? '' : at === 2 ? 0 : at === 3 ? 4 : at + 2}`,
  );
  const of = { obligationKind: 'posting', obligationTitle: '公示', rung: 'sheetsReplaced:r2', urgency: 'coming' } as const;
  const posting = { cycleId: 'c1', isRosterMissing: false, owed: 2, firstOwed: ['青山1村', '青山2村'] };
  const { subject, text } = wordsOf(
    'event',
    line({ ...of, posting, asks: 'submitReport', params: { cycleId: 'c1', sheets: sheets.join('\n') } }),
  );
  expect(subject).toContain('公示表更换');
  expect(text).toContain('先前的公示表不要再张贴');
  expect(text.match(/^ {3}青山[1-4]村：.*$/gm)).toEqual([
    '   青山1村：原来 1 人，现在 2 人',
    '   青山2村：原来 2 人，现在没有列出',
    '   青山3村：原来 3 人，现在 0 人，不用公示',
    '   青山4村：仍是 4 人，缴费金额有变化',
  ]);
  expect(text).toContain('还有 2 个村，见新的公示表。');
  expect(text).not.toContain('还没有登记公示的');
  expect(text).toContain('看新的公示表：https://duban.example.gov.cn/sign-in-with-password?next=/cycles/c1');
});

test('a letter that late postings were not confirmed says of which villages and why, and leads to their table', () => {
  const of = { obligationKind: 'posting', obligationTitle: '公示', rung: 'latePostingRefused:e1', urgency: 'coming' } as const;
  const params = { cycleId: 'c1', reason: '没有看到张榜', villages: '青山1村、青山2村' };
  const { subject, text } = wordsOf('event', line({ ...of, asks: 'submitReport', params }));
  expect(subject).toContain('公示补录不予确认');
  for (const words of ['仍按没有登记计', '说明：没有看到张榜', '涉及的村：青山1村、青山2村。', '/cycles/c1/postings'])
    expect(text).toContain(words);
});
