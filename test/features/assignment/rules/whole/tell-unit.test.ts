import { tellUnit, tellUnitAnd, WHOLE_EVENTS } from '../../../../../features/assignment/rules/whole/tell-unit';
import { context, facts, owed, receipt } from '../../support/facts';

const now = context('2023-09-20 10:00');

test.each(WHOLE_EVENTS)('%s is told to contact and leader, once for each instant, whatever has become of the receipt', (event) => {
  const told = tellUnit(facts({ obligations: [owed(), { ...receipt, state: 'met' }] }), event, now);
  const letter = { obligationKey: 'receipt', deadlineVersion: 1, event, rung: `${event}:${now.nowMs}`, sendAtMs: now.nowMs, atOnce: false };
  expect(told).toEqual([
    { ...letter, audience: 'contact' },
    { ...letter, audience: 'leader' },
  ]);
});

test('it hangs on whatever was owed where there is no receipt, and on nothing where nothing was', () => {
  expect(tellUnit(facts(), 'suspended', now).map(({ obligationKey }) => obligationKey)).toEqual(Array(2).fill(owed().key));
  expect(tellUnit(facts({ obligations: [] }), 'suspended', now)).toEqual([]);
});

test('persons are told beside the unit, each once; of nothing where the unit is told nothing', () => {
  const told = tellUnitAnd(facts(), 'terminated', ['zhang', undefined, 'li', 'zhang'], now);
  expect(told.map(({ audience, personId }) => personId ?? audience)).toEqual(['contact', 'leader', 'zhang', 'li']);
  expect(tellUnitAnd(facts({ obligations: [] }), 'terminated', ['zhang'], now)).toEqual([]);
});
