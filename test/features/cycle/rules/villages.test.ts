import type { Unit } from '../../../../core/directory/unit';
import { type CycleVillage, townshipsDone, villageChanges } from '../../../../features/cycle/rules/villages';
import { day } from '../../../support/rules/state-calendar';

const village = (id: string, parentId: string, more: Partial<Unit> = {}): Unit => ({
  id,
  code: id,
  name: `${id}村`,
  kind: 'village',
  parentId,
  aliases: [],
  ...more,
});
const units: readonly Unit[] = [village('v1', 't1'), village('v2', 't1', { toDay: day('2023-05-10') }), village('v9', 't9')];
const row = (unitId: string, state: CycleVillage['state'], townshipId = 't1'): CycleVillage => ({ unitId, townshipId, state });

test('each village of a township that posts is in the round; a township without villages stands for itself', () => {
  expect(villageChanges(['t1', 'farm'], units, [], day('2023-05-10'))).toEqual({
    added: [
      { unitId: 'v1', townshipId: 't1' },
      { unitId: 'v2', townshipId: 't1' },
      { unitId: 'farm', townshipId: 'farm' },
    ],
    moved: [],
    over: [],
  });
});

test('a village that is merged in the middle owes nothing after its last day, and the new one does; what was posted stays', () => {
  const merged = [...units, village('v3', 't1')];
  const known = [row('v1', 'posted'), row('v2', 'owed')];
  expect(villageChanges(['t1'], merged, known, day('2023-05-11'))).toEqual({
    added: [{ unitId: 'v3', townshipId: 't1' }],
    moved: [],
    over: ['v2'],
  });
  expect(villageChanges(['t1'], merged, [row('v1', 'posted'), row('v2', 'posted'), row('v3', 'owed')], day('2023-05-11')).over).toEqual([]);
});

test('a village with a new name changes nothing, one under another township goes over to it while it is owed', () => {
  const renamed = [village('v1', 't1', { name: '新名村' }), village('v2', 't2')];
  expect(villageChanges(['t1', 't2'], renamed, [row('v1', 'owed'), row('v2', 'owed')], day('2023-05-11'))).toEqual({
    added: [],
    moved: [{ unitId: 'v2', townshipId: 't2' }],
    over: [],
  });
  expect(villageChanges(['t1', 't2'], renamed, [row('v1', 'owed'), row('v2', 'readOut')], day('2023-05-11')).moved).toEqual([]);
});

test('a township is done when each of its villages is recorded, whatever the manner; those that are over do not count', () => {
  const rows = [row('v1', 'posted'), row('v2', 'over'), row('w1', 'readOut', 't2'), row('w2', 'owed', 't2'), row('x', 'over', 't3')];
  expect(townshipsDone(rows)).toEqual(['t1']);
  expect(townshipsDone([...rows.slice(0, 3), row('w2', 'nothing', 't2')])).toEqual(['t1', 't2']);
});
