import {
  type ConfirmDecision,
  confirmRefusal,
  isOwnEntry,
  mayConfirmRoster,
  type LateEntry,
  waitsForSecond,
} from '../../../../features/cycle/rules/confirm-late-entry';

import { holderOf } from '../../../support/rules/holders';

const ENTRY: LateEntry = { isWaiting: true, village: 'owed', recordedBy: { accountId: 'a1', personId: 'p1' } };
const OTHER = { accountId: 'a2', personId: 'p2' };

test('what was done in time and recorded after it waits; what is late in truth claims nothing and does not', () => {
  expect((['inTime', 'late', 'lateEntry'] as const).filter(waitsForSecond)).toEqual(['lateEntry']);
});

test('a person is the same by his account, and by himself under another one', () => {
  const by = [{ accountId: 'a1' }, { accountId: 'a9', personId: 'p1' }, OTHER, {}];
  expect(by.map((person) => isOwnEntry(ENTRY, person))).toEqual([true, true, false, false]);
  expect(isOwnEntry({ recordedBy: {} }, {})).toBe(false);
});

test.each<[string, Partial<LateEntry>, ConfirmDecision, string | undefined, typeof OTHER, string | undefined]>([
  ['another person confirms it', {}, 'confirmed', undefined, OTHER, undefined],
  ['nobody confirms his own', {}, 'confirmed', undefined, { accountId: 'a1', personId: 'p1' }, 'own'],
  ['nobody refuses his own', {}, 'refused', '不对', { accountId: 'a1', personId: 'p1' }, 'own'],
  ['it was decided before', { isWaiting: false }, 'confirmed', undefined, OTHER, 'decided'],
  ['a refusal says why', {}, 'refused', ' ', OTHER, 'opinionMissing'],
  ['it is refused with its reason', {}, 'refused', '没有看到张榜', OTHER, undefined],
  ['the village is there no more', { village: 'over' }, 'confirmed', undefined, OTHER, 'villageOver'],
  ['of a village that is there no more it can be refused', { village: 'over' }, 'refused', '已撤并', OTHER, undefined],
  ['a roster has no village', { village: undefined }, 'confirmed', undefined, OTHER, undefined],
  ['a correction of what is recorded is confirmed too', { village: 'posted' }, 'confirmed', undefined, OTHER, undefined],
])('%s', (_, entry, decision, opinion, by, refusal) => {
  expect(confirmRefusal({ ...ENTRY, ...entry }, decision, opinion, by)).toBe(refusal);
});

test('the office looks at the late entry of a roster, the unit that delivered it does not', () => {
  const persons = [holderOf('office'), holderOf('reviewer'), holderOf('leader', ['tax'])];
  expect(persons.map((person) => mayConfirmRoster(person, 'tax'))).toEqual([true, true, false]);
});
