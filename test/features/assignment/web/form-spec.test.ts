import { ACTIONS } from '../../../../features/assignment/rules/transitions';
import type { ActionAbout, Tried } from '../../../../features/assignment/web/fields';
import { actionForms } from '../../../../features/assignment/web/form-spec';

const { formSpec, doneText } = actionForms;
const NOTHING: Tried = { value: () => undefined, error: () => undefined };
const about = (over: Partial<NonNullable<ActionAbout['obligation']>> = {}, more: Partial<ActionAbout> = {}): ActionAbout => ({
  today: '2026-11-24',
  obligation: { kind: 'result', state: 'open', deadlineDay: '2026-11-30', ...over },
  ...more,
});
const fieldsOf = (of: ActionAbout) => formSpec('submitReport', 'o1', of, NOTHING).fields.map(({ name }) => name);

test('every action has a form that posts to its own address, with a name, a button and a sentence afterwards', () => {
  const forms = ACTIONS.map((action) => formSpec(action, 'x', about(), NOTHING));
  expect(new Set(forms.map(({ path }) => path)).size).toBe(ACTIONS.length);
  for (const { path, title, buttons } of forms) {
    expect(path).toMatch(/^\/[a-z-]+\/x\/[a-z-]+$/);
    expect([title, ...buttons.map(({ label }) => label)]).not.toContain('');
  }
  for (const action of ACTIONS) expect(doneText(action)).toMatch(/。$/);
  expect([doneText('toString'), doneText(undefined)]).toEqual([undefined, undefined]);
});

test.each([
  ['a result in time', about(), ['isFinal', 'text', 'occurredOn', 'files']],
  ['a result that is late', about({ deadlineDay: '2026-11-23' }), ['isFinal', 'text', 'occurredOn', 'lateReason', 'files']],
  ['a report of a period', about({ kind: 'report' }), ['text', 'occurredOn', 'files']],
])('a report on %s asks for what matters there', (_name, of, expected) => {
  expect(fieldsOf(of)).toEqual(expected);
});

test.each([
  ['result', 'open', '报送结果'],
  ['result', 'returned', '重新反馈'],
  ['rework', 'open', '重新反馈'],
  ['posting', 'open', '登记公示'],
  ['report', 'open', '反馈'],
] as const)('the form for a %s that is %s is called %s', (kind, state, title) => {
  expect(formSpec('submitReport', 'o1', about({ kind, state }), NOTHING)).toMatchObject({ title, call: title });
});

test('what was filled in stands there again, with what is wrong beside it; a day begins with today', () => {
  const tried: Tried = {
    value: (name) => ({ text: '六成', isFinal: 'yes' })[name],
    error: (name) => (name === 'text' ? '请填写完成情况' : undefined),
  };
  expect(formSpec('submitReport', 'o1', about(), tried).fields).toMatchObject([
    { name: 'isFinal', type: 'radios', value: 'yes', isRequired: true },
    { name: 'text', type: 'area', value: '六成', error: '请填写完成情况', maxLength: 4000, isRequired: true },
    { name: 'occurredOn', type: 'day', value: '2026-11-24', latest: '2026-11-24' },
    { name: 'files', type: 'file', isMultiple: true },
  ]);
});

test('the office reads what its decision means', () => {
  const decision = formSpec('decideExtension', 'x1', about({}, { request: { requestedDay: '2026-12-10' } }), NOTHING);
  expect(decision.buttons.map(({ value, label }) => [value, label])).toEqual([
    ['granted', '同意延至 12月10日'],
    ['refused', '不同意'],
  ]);
  const hint = (isFinal: boolean) => formSpec('acceptReport', 'r1', about({}, { report: { isFinal } }), NOTHING).hint;
  expect([hint(true), hint(false)]).toEqual([undefined, '这份反馈报的是进展，通过后结果仍要继续办。']);
});

test('where the result has a goal the form asks for its figure, in the words of the goal', () => {
  const targets = [{ metric: '征缴率', op: '>=', percent: 95 }] as const;
  const field = formSpec('submitReport', 'o1', about({ targets }), NOTHING).fields.find(({ name }) => name === 'figure');
  expect(field).toMatchObject({ label: '征缴率现在是多少（％）', hint: '目标：征缴率不低于95％', inputMode: 'decimal' });
});

test('a rate that was reported stands there with its day and the way to its entry, and is not asked for; one that was not leads to where it is reported', () => {
  const targets = [{ metric: '征缴率', op: '>=', percent: 98 }] as const;
  const of = { campaignId: 'c', unitId: 'u' };
  const rate = { paid: 24_499, quota: 25_000 };
  const known = { ...of, is: 'known', throughDay: 20_777, rate, entryIds: ['e'] } as const;
  const fieldOf = (current: typeof known | (typeof of & { readonly is: 'missing' })) =>
    formSpec('submitReport', 'o1', about({ targets, current }), NOTHING).fields.find(({ name }) => name === 'figure');
  expect(fieldOf(known)).toMatchObject({
    type: 'known',
    value: '98.00%（截至11月20日，任务数 25000 人，累计 24499 人，离 98％ 差 1 人）',
    source: { href: '/campaigns/c/figures?unit=u#entry-e' },
  });
  expect(fieldOf({ ...of, is: 'missing' })).toMatchObject({ type: 'known', value: '还没有填报', source: { href: '/campaigns/c/figures' } });
});

test('progress or completion is asked first, and neither is chosen beforehand', () => {
  const [first] = formSpec('submitReport', 'o1', about(), NOTHING).fields;
  expect(first).toMatchObject({ label: '这次报的是', value: undefined, options: [{ value: 'no' }, { value: 'yes' }] });
});
