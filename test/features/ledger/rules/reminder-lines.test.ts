import { reminderLines } from '../../../../features/ledger/rules/reminder-lines';

const reminder = (audience: string, more: object = {}) => ({
  sendAt: '2026-11-24T00:30:00Z',
  obligationId: 'o',
  rung: 'o+1',
  unitName: '红土乡人民政府',
  state: 'inLetter',
  letter: { id: 'one' },
  audience,
  ...more,
});

test('a person who is written to in two duties, or twice in one, has one line with both', () => {
  const lines = reminderLines([reminder('contact'), reminder('contact'), reminder('leader')]);
  expect(lines.map(({ audiences }) => audiences)).toEqual([['contact', 'leader']]);
});

test('another letter, instant, unit, thing or outcome is a line of its own, in the order given', () => {
  const others = [
    { letter: { id: 'two' } },
    { letter: null },
    { sendAt: '2026-11-25T00:30:00Z' },
    { unitName: '清水镇人民政府' },
    { obligationId: 'p' },
    { rung: 'due' },
    { state: 'dropped' },
  ];
  const list = [reminder('contact'), ...others.map((more) => reminder('contact', more))];
  expect(reminderLines(list).map((line) => ({ ...line, audiences: undefined }))).toEqual(
    list.map((it) => ({ ...it, audiences: undefined })),
  );
});
