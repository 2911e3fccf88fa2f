import type { AccessActor } from '../../../../core/access/may';
import { mayRecord } from '../../../../features/figures/rules/may-record';

const contactOf = (...unitIds: string[]): AccessActor => ({
  duties: [{ duty: 'contact', unitIds: new Set([...unitIds, 'independent']), actingUnitIds: new Set(unitIds) }],
});

test.each([
  ['its own figure', contactOf('t1', 't1v'), 't1', true],
  ['that of a village it acts for', contactOf('t1', 't1v'), 't1v', true],
  ['not that of an organ that acts for itself', contactOf('t1'), 'independent', false],
  ['not that of another township', contactOf('t1'), 't2', false],
  ['every figure, as the unit that keeps them', contactOf('tax'), 't2', true],
])('a contact reports %s', (_, person, unitId, expected) => {
  expect(mayRecord(person, 'tax', unitId)).toBe(expected);
});

test('the office supervises, and reports for nobody', () => {
  const office: AccessActor = { duties: [{ duty: 'office', unitIds: new Set(['off']), actingUnitIds: new Set(['off']) }] };
  expect(mayRecord(office, 'tax', 't1')).toBe(false);
});
