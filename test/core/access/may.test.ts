import { type Action, may, PERMISSIONS } from '../../../core/access/may';
import { subtreeOf } from '../../../core/directory/subtree';

const units = [
  { id: 'county' },
  { id: 'town', parentId: 'county' },
  { id: 'village', parentId: 'town' },
  { id: 'other', parentId: 'county' },
];
const town = { role: 'unit', unitIds: subtreeOf('town', units) } as const;
const office = { role: 'office', unitIds: new Set(['county']) } as const;

test.each<[Action, string, boolean, boolean]>([
  ['readUnit', 'town', true, true],
  ['readUnit', 'village', true, true],
  ['readUnit', 'other', false, true],
  ['signFor', 'town', true, false],
  ['signFor', 'county', false, true],
  ['submitReport', 'village', true, false],
  ['requestExtension', 'other', false, false],
  ['acceptReport', 'town', false, true],
  ['returnReport', 'town', false, true],
  ['decideExtension', 'town', false, true],
  ['strikeOff', 'town', false, true],
])('%s for %s: the township %s, the office %s', (action, unitId, byTown, byOffice) => {
  expect([may(action, town, unitId), may(action, office, unitId)]).toEqual([byTown, byOffice]);
});

test('without a unit only what reaches all of them', () => {
  expect([may('issueNotice', office), may('readStatus', town), may('readUnit', town)]).toEqual([true, false, false]);
});

test('a unit account reaches nothing beyond its subtree', () => {
  const actions = Object.keys(PERMISSIONS) as Action[];
  expect(actions.filter((action) => may(action, town, 'other'))).toEqual([]);
});
