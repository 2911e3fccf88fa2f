import type { Audience } from '../../../../core/policy/policy';
import { redirectUndelivered, type UndeliveredReminder } from '../../../../features/letters/rules/redirect-undelivered';

const reminder = (over: Partial<UndeliveredReminder> = {}): UndeliveredReminder => ({
  taskId: 't',
  obligationId: 'o',
  unitId: 'u',
  deadlineVersion: 2,
  rung: 't-3',
  audience: 'contact',
  params: { note: '请尽快' },
  atOnce: false,
  ...over,
});
const redirect = (...reminders: UndeliveredReminder[]) =>
  redirectUndelivered({ id: 'l', kind: 'digest', personId: 'p', toName: '张三', reply: '550 no such user', reminders });

test('what could wait for no hour cannot when it goes to the deputy', () => {
  expect(redirect(reminder({ rung: 'assigned', atOnce: true }))).toMatchObject([{ audience: 'deputy', atOnce: true }]);
});

test('what was for the contact goes to the deputy, and names whom it was meant for and what the server said', () => {
  expect(redirect(reminder())).toEqual([
    {
      taskId: 't',
      obligationId: 'o',
      unitId: 'u',
      deadlineVersion: 2,
      rung: 't-3:undelivered',
      audience: 'deputy',
      params: { note: '请尽快', insteadOf: '张三', reply: '550 no such user' },
      atOnce: false,
    },
  ]);
});

test.each<[Audience, Audience | undefined]>([
  ['contact', 'deputy'],
  ['deputy', 'office'],
  ['leader', 'office'],
  ['head', 'office'],
  ['office', undefined],
  ['reviewer', undefined],
  ['officeHead', undefined],
])('what was for %s goes to %s', (audience, instead) => {
  expect(redirect(reminder({ audience })).map((redirected) => redirected.audience)).toEqual(instead === undefined ? [] : [instead]);
});

test('a rung says once that it was not delivered, however often it is redirected', () => {
  const [first] = redirect(reminder());
  const [second] = redirect(first ?? reminder());
  expect(second).toMatchObject({ rung: 't-3:undelivered', audience: 'office' });
  expect(redirect(second ?? reminder())).toEqual([]);
});

test('every reminder of the letter is redirected, each on its own', () => {
  const rows = [reminder(), reminder({ obligationId: 'p', rung: 'returned:x', audience: 'leader' }), reminder({ audience: 'office' })];
  expect(redirect(...rows).map(({ obligationId, rung, audience }) => [obligationId, rung, audience])).toEqual([
    ['o', 't-3:undelivered', 'deputy'],
    ['p', 'returned:x:undelivered', 'office'],
  ]);
});

test('what the server said may be unknown', () => {
  const [redirected] = redirectUndelivered({
    id: 'l',
    kind: 'digest',
    personId: 'p',
    toName: '张三',
    reply: null,
    reminders: [reminder()],
  });
  expect(redirected?.params).toEqual({ note: '请尽快', insteadOf: '张三', reply: null });
});
