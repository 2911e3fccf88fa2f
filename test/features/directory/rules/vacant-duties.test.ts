import type { Unit } from '../../../../core/directory/unit';
import { expectedDuties, vacantDuties } from '../../../../features/directory/rules/vacant-duties';

const today = 20_000;
const unit: Unit = { id: 'a', code: 'A', name: '甲局', kind: 'bureau', aliases: [] };
const duty = { id: '1', unitId: 'a', personId: 'p', personName: '张三', email: 'z@x.cn' } as const;

test('letters end at the township: villages and inner offices need nobody, the office more than others', () => {
  expect([expectedDuties('village'), expectedDuties('section')]).toEqual([[], []]);
  expect(expectedDuties('township')).toEqual(['contact', 'deputy', 'leader', 'head']);
  expect(expectedDuties('office')).toContain('officeHead');
});

test('a duty is vacant that nobody holds today: not yet, no more, or in another unit', () => {
  const duties = [
    { ...duty, duty: 'contact' as const },
    { ...duty, duty: 'leader' as const, fromDay: today + 1 },
    { ...duty, duty: 'head' as const, toDay: today - 1 },
    { ...duty, duty: 'deputy' as const, unitId: 'b' },
  ];
  expect(vacantDuties(unit, { today, units: [unit], duties, pairs: [], areas: [] })).toEqual(['deputy', 'leader', 'head']);
  expect(vacantDuties({ ...unit, toDay: today - 1 }, { today, units: [unit], duties, pairs: [], areas: [] })).toEqual([]);
});
