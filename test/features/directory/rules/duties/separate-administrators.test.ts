import { heldAgainst, isAdministrator, separationProblems } from '../../../../../features/directory/rules/duties/separate-administrators';
import type { ContactRow } from '../../../../../features/directory/rules/directory-rows';
import { planImport } from '../../../../../features/directory/rules/plan-import';
import { TODAY, VIEW } from '../../support/view';

test.each([
  ['an administrator beside another administrator', { duty: 'auditAdmin' }, { duty: 'systemAdmin' }, true],
  ['an administrator beside a duty of the business', { duty: 'systemAdmin' }, { duty: 'contact' }, true],
  ['a duty of the business beside an administrator', { duty: 'auditor' }, { duty: 'auditAdmin' }, true],
  ['two duties of the business', { duty: 'office' }, { duty: 'contact' }, false],
  ['the same administrator in another unit', { duty: 'systemAdmin' }, { duty: 'systemAdmin' }, false],
  ['one after the other', { duty: 'systemAdmin', fromDay: TODAY }, { duty: 'contact', toDay: TODAY - 1 }, false],
  ['always, beside what is over', { duty: 'systemAdmin' }, { duty: 'contact', toDay: TODAY - 1 }, false],
  ['on one common day', { duty: 'systemAdmin', fromDay: TODAY }, { duty: 'contact', toDay: TODAY }, true],
] as const)('%s', (_name, given, held, isAgainst) => {
  expect(heldAgainst(given, [held], TODAY)).toEqual(isAgainst ? held : undefined);
  expect(isAdministrator('auditor')).toBe(false);
});

test('an import is judged by the state after it: rows beside what stays, not beside what they end', () => {
  const row = (line: number, unit: string, duty: ContactRow['duty'], email: string, name: string): ContactRow => ({
    line,
    unit,
    duty,
    email,
    name,
  });
  const said = (...contacts: ContactRow[]) =>
    separationProblems(planImport({ units: [], contacts }, VIEW), VIEW).map(({ line, value, other }) => [line, value, other]);
  expect(said(row(2, 'SLJ', 'leader', 'safe@x.cn', '安全员'))).toEqual([[2, 'leader', 'securityAdmin']]);
  expect(said(row(2, 'OFF', 'auditor', 'safe@x.cn', '安全员'))).toEqual([]);
  expect(said(row(2, 'SLJ', 'head', 'n@x.cn', '新人'), row(3, 'SLJ', 'systemAdmin', 'n@x.cn', '新人'))).toEqual([
    [2, 'head', 'systemAdmin'],
    [3, 'systemAdmin', 'head'],
  ]);
});
