import type { UnitRole } from '../../../../core/directory/unit';
import { owesBesideReceipt, strongerRole } from '../../../../features/campaign/rules/task-unit';

test.each<[UnitRole, UnitRole, UnitRole]>([
  ['lead', 'responsible', 'lead'],
  ['responsible', 'lead', 'lead'],
  ['responsible', 'cooperating', 'responsible'],
  ['cooperating', 'lead', 'lead'],
  ['cooperating', 'cooperating', 'cooperating'],
])('of %s and %s counts %s', (one, other, counts) => {
  expect(strongerRole(one, other)).toBe(counts);
});

test('a role alone counts', () => {
  expect(strongerRole('cooperating')).toBe('cooperating');
});

test.each<[UnitRole, boolean]>([
  ['lead', true],
  ['responsible', true],
  ['cooperating', false],
])('a %s unit owes something beside the receipt: %s', (role, owes) => {
  expect(owesBesideReceipt({ role })).toBe(owes);
});
