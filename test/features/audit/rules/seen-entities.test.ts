import { DUTIES } from '../../../../core/directory/unit';
import { seenEntities } from '../../../../features/audit/rules/seen-entities';

test('the auditor reads everything, the audit administrator nothing of units’ business, nobody else anything', () => {
  const seen = Object.fromEntries(
    DUTIES.map((duty) => [duty, seenEntities({ duties: [{ duty, unitIds: new Set(), actingUnitIds: new Set() }] })] as const),
  );
  const { auditor, auditAdmin, ...others } = seen;
  expect(auditor).toBe('all');
  expect(auditAdmin).toContain('account');
  for (const business of ['campaign', 'task', 'assignment', 'obligation', 'report', 'extensionRequest', 'letter'])
    expect(auditAdmin).not.toContain(business);
  expect(Object.values(others).every((of) => of === undefined)).toBe(true);
});
