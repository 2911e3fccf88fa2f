import { firstPageOf, insteadOfToday } from '../../../core/access/first-page';
import type { AccessActor } from '../../../core/access/may';
import { DUTIES, type Duty } from '../../../core/directory/unit';

const holding = (...duties: readonly Duty[]): AccessActor => ({
  duties: duties.map((duty) => ({ duty, unitIds: new Set(['u']), actingUnitIds: new Set(['u']) })),
});

test.each<[Duty, string, string | undefined]>([
  ['contact', '/', undefined],
  ['deputy', '/', undefined],
  ['leader', '/', undefined],
  ['head', '/', undefined],
  ['office', '/', undefined],
  ['reviewer', '/', undefined],
  ['officeHead', '/', undefined],
  ['countyLeader', '/overview', undefined],
  ['evaluator', '/', undefined],
  ['approver', '/', undefined],
  ['auditor', '/audit', undefined],
  ['systemAdmin', '/status', '/status'],
  ['securityAdmin', '/system/users', '/system/users'],
  ['auditAdmin', '/audit', '/audit'],
])('%s begins on %s, and is led from today to %s', (duty, first, instead) => {
  expect([firstPageOf(holding(duty)), insteadOfToday(holding(duty))]).toEqual([first, instead]);
});

test('every duty has been thought of, and work of one’s own comes before all else', () => {
  expect(DUTIES).toHaveLength(14);
  expect(firstPageOf(holding('systemAdmin', 'contact'))).toBe('/');
  expect(insteadOfToday(holding('systemAdmin', 'countyLeader'))).toBeUndefined();
});
