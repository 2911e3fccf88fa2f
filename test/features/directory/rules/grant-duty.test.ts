import { DUTIES } from '../../../../core/directory/unit';
import type { DirectoryView } from '../../../../features/directory/rules/directory-view';
import { grantProblems, hasSecurityAdmin, isSpecial, mayEnd, mayGrant } from '../../../../features/directory/rules/grant-duty';
import { planImport } from '../../../../features/directory/rules/plan-import';
import { holderOf } from '../../../support/rules/holders';

const begun = { toPersonId: 'x', hasSecurityAdmin: true };
const notBegun = { toPersonId: 'x', hasSecurityAdmin: false };
const office = { ...holderOf('office', ['o']), personId: 'clerk' };
const head = { ...holderOf('officeHead', ['o']), personId: 'head' };
const security = { ...holderOf('securityAdmin', ['o']), personId: 'safe' };
const first = holderOf('office', ['o']);

test('every duty but those of units brings special rights', () => {
  expect(DUTIES.filter((duty) => !isSpecial(duty))).toEqual(['contact', 'deputy', 'leader', 'head']);
});

test('who may give a duty: the office that of a unit; special ones the security administrator, before there is one the head or the first account', () => {
  const givers = { office, head, security, first };
  const may = (duty: 'contact' | 'auditor', of: typeof begun) =>
    Object.entries(givers).flatMap(([name, by]) => (mayGrant(duty, by, of) ? [name] : []));
  expect(may('contact', begun)).toEqual(['office', 'head', 'first']);
  expect(may('auditor', begun)).toEqual(['security']);
  expect(may('auditor', notBegun)).toEqual(['head', 'first']);
});

test('nobody gives himself special rights', () => {
  expect(mayGrant('auditor', security, { ...begun, toPersonId: 'safe' })).toBe(false);
  expect(mayGrant('securityAdmin', head, { ...notBegun, toPersonId: 'head' })).toBe(false);
});

test('a duty is ended by whoever may give it; the security administrator may end one of his own', () => {
  expect([mayEnd('securityAdmin', security, 'safe', true), mayEnd('securityAdmin', head, 'head', false)]).toEqual([true, false]);
  expect([mayEnd('auditor', head, 'x', true), mayEnd('contact', office, 'clerk', true)]).toEqual([false, true]);
});

test('an import is judged by what it gives and ends', () => {
  const view: DirectoryView = {
    today: 20_000,
    units: [{ id: 'o', code: 'OFF', name: '县府办', kind: 'office', aliases: [] }],
    duties: [{ id: '1', unitId: 'o', duty: 'securityAdmin', personId: 'safe', personName: '安全员', email: 's@x.cn' }],
    pairs: [],
    areas: [],
  };
  expect(hasSecurityAdmin(view)).toBe(true);
  const contacts = [{ line: 2, unit: 'OFF', name: '审计员', duty: 'auditor', email: 'a@x.cn' }] as const;
  const problems = grantProblems(planImport({ units: [], contacts }, view), head, view);
  expect(problems.map(({ code, line, value }) => [code, line, value])).toEqual([
    ['needsGrant', 2, 'auditor'],
    ['endNeedsGrant', 1, 'securityAdmin'],
  ]);
  expect(grantProblems(planImport({ units: [], contacts }, view), { ...security, personId: 'other' }, view)).toEqual([]);
});
