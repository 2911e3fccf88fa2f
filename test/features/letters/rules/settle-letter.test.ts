import {
  isAllMet,
  isAwaited,
  type LetterToSettle,
  type Settlement,
  settlementRefusal,
} from '../../../../features/letters/rules/settle-letter';

const letter = (over: Partial<LetterToSettle> = {}): LetterToSettle => ({
  kind: 'digest',
  state: 'failed',
  attempt: 1,
  isRepeated: false,
  items: [{ state: 'open' }],
  ...over,
});
const doubt = letter({ state: 'inDoubt' });
const met = { items: [{ state: 'met' }, { state: 'void' }] } as const;

test.each<[string, Settlement, LetterToSettle, ReturnType<typeof settlementRefusal>]>([
  ['a failed letter goes again', 'sendAgain', letter(), undefined],
  ['one in doubt that waits for a person goes again', 'sendAgain', doubt, undefined],
  ['one in doubt is closed as arrived', 'arrived', doubt, undefined],
  ['a failed one cannot have arrived', 'arrived', letter(), 'notInDoubt'],
  ['one in doubt that is repeated by itself waits for nobody', 'sendAgain', letter({ state: 'inDoubt', isRepeated: true }), 'notAwaited'],
  ['one that waits', 'sendAgain', letter({ state: 'waiting' }), 'notAwaited'],
  ['one that was sent', 'arrived', letter({ state: 'sent' }), 'notAwaited'],
  ['a link to sign in', 'sendAgain', letter({ kind: 'signIn' }), 'signIn'],
  ['one without a text', 'sendAgain', letter({ attempt: 0 }), 'neverWritten'],
  ['one whose matters are all met', 'sendAgain', letter(met), 'met'],
  ['one of whose matters one is open', 'sendAgain', letter({ items: [{ state: 'met' }, { state: 'returned' }] }), undefined],
])('%s', (_, settlement, it, refusal) => {
  expect(settlementRefusal(settlement, it, false)).toBe(refusal);
});

test('what is all met goes again for whoever has been told so', () => {
  expect(settlementRefusal('sendAgain', letter(met), true)).toBeUndefined();
  expect([isAllMet(letter(met)), isAllMet(letter({ items: [] }))]).toEqual([true, false]);
  expect([isAwaited(letter()), isAwaited(letter({ kind: 'signIn' }))]).toEqual([true, false]);
});
