import { type Action, isOwn, may, PERMISSIONS, recordsOf, scopeOf } from '../../../core/access/may';
import { DUTIES, type Duty } from '../../../core/directory/unit';
import { subtreeOf } from '../../../core/directory/subtree';
import { holderOf } from '../../support/rules/holders';

const units = [
  { id: 'county' },
  { id: 'town', parentId: 'county' },
  { id: 'village', parentId: 'town' },
  { id: 'discipline', parentId: 'town' },
  { id: 'other', parentId: 'county' },
];
const town = holderOf('contact', [...subtreeOf('town', units)], ['town', 'village']);
const office = holderOf('office', ['county']);

test.each<[Action, string, boolean, boolean]>([
  ['readUnit', 'town', true, true],
  ['readUnit', 'village', true, true],
  ['readUnit', 'discipline', true, true],
  ['readUnit', 'other', false, true],
  ['signFor', 'town', true, false],
  ['signFor', 'village', true, false],
  ['signFor', 'discipline', false, false],
  ['signFor', 'county', false, false],
  ['submitReport', 'discipline', false, false],
  ['requestExtension', 'other', false, false],
  ['acceptReport', 'town', false, true],
  ['returnReport', 'town', false, true],
  ['decideExtension', 'town', false, true],
  ['strikeOff', 'town', false, true],
  ['terminateAssignment', 'town', false, true],
  ['transferAssignment', 'town', false, true],
  ['urge', 'town', false, true],
])('%s for %s: the contact of the township %s, the office %s', (action, unitId, byTown, byOffice) => {
  expect([may(action, town, unitId), may(action, office, unitId)]).toEqual([byTown, byOffice]);
});

test('without a unit only what reaches all of them', () => {
  expect([may('issueNotice', office), may('readStatus', town), may('readUnit', town)]).toEqual([true, false, false]);
});

test("the contact of the office speaks for it as a responsible unit, and has none of the office's rights", () => {
  const contact = holderOf('contact', ['county']);
  expect(may('signFor', contact, 'county')).toBe(true);
  expect((Object.keys(PERMISSIONS) as Action[]).filter((action) => may(action, contact, 'town') || may(action, contact))).toEqual([]);
});

test('who is contact of two units acts for both', () => {
  const both = { duties: [...town.duties, ...holderOf('contact', ['other']).duties] };
  expect([may('signFor', both, 'town'), may('signFor', both, 'other')]).toEqual([true, true]);
});

test.each<[Duty, '*' | readonly string[]]>([
  ['contact', ['u']],
  ['head', ['u']],
  ['reviewer', '*'],
  ['countyLeader', '*'],
  ['evaluator', '*'],
  ['auditor', '*'],
  ['systemAdmin', []],
  ['securityAdmin', []],
  ['auditAdmin', []],
])('%s reads %j', (duty, scope) => {
  expect(scopeOf(holderOf(duty, ['u']))).toEqual(scope);
});

test('no duty of a unit reaches beyond it', () => {
  const actions = Object.keys(PERMISSIONS) as Action[];
  const reaching = DUTIES.slice(0, 4).flatMap((duty) => actions.filter((action) => may(action, holderOf(duty, ['u']), 'other')));
  expect(reaching).toEqual([]);
});

test('what somebody did is his own; nothing is the own of nobody', () => {
  expect([isOwn('p', 'p'), isOwn('p', 'q'), isOwn(undefined, undefined), isOwn('p', undefined)]).toEqual([true, false, false, false]);
});

test.each<[Duty, readonly string[]]>([
  ['contact', []],
  ['head', []],
  ['countyLeader', []],
  ['office', ['mail']],
  ['auditor', ['audit', 'mail']],
  ['systemAdmin', ['accounts', 'mail']],
  ['securityAdmin', ['accounts']],
  ['auditAdmin', ['audit']],
])('beside the business of units %s sees %j', (duty, records) => {
  expect(recordsOf(holderOf(duty, ['u']))).toEqual(records);
});
