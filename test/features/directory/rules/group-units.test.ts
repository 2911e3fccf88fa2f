import type { Unit } from '../../../../core/directory/unit';
import type { DirectoryView } from '../../../../features/directory/rules/directory-view';
import { findUnits, groupUnits, withinReach } from '../../../../features/directory/rules/group-units';

const unit = (id: string, kind: Unit['kind'], more: Partial<Unit> = {}): Unit => ({
  id,
  code: id,
  name: `${id}名`,
  kind,
  aliases: [],
  ...more,
});
const view: DirectoryView = {
  today: 20_000,
  units: [
    unit('OFF', 'office'),
    unit('T1', 'township', { aliases: ['青山（镇）'] }),
    unit('F', 'farm'),
    unit('V1', 'village', { parentId: 'T1' }),
    unit('V2', 'village'),
    unit('OLD', 'bureau', { toDay: 19_999 }),
  ],
  duties: [{ id: '1', unitId: 'F', duty: 'contact', personId: 'p', personName: '张三', email: 'z@x.cn' }],
  pairs: [],
  areas: [],
};
const ids = (units: readonly Unit[]): string[] => units.map(({ id }) => id);

test('units stand by what they are; what lies below a unit stands there, and what is over last', () => {
  expect(groupUnits(view.units, view.today).map(({ name, units }) => [name, ids(units)])).toEqual([
    ['office', ['OFF']],
    ['townships', ['T1', 'F']],
    ['below', ['V2']],
    ['over', ['OLD']],
  ]);
});

test.each([
  ['青山镇', ['T1']],
  ['张三', ['F']],
  ['v1', ['V1']],
  ['', ['OFF', 'T1', 'F', 'V1', 'V2', 'OLD']],
  ['没有', []],
])('“%s” is found by name, alias, code or person', (word, found) => {
  expect(ids(findUnits(view, word))).toEqual(found);
});

test('somebody sees the units that he reaches, and who is in them', () => {
  const seen = withinReach(view, ['T1', 'V1']);
  expect([ids(seen.units), seen.duties.length]).toEqual([['T1', 'V1'], 0]);
  expect(withinReach(view, '*')).toBe(view);
});
