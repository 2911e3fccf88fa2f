import type { DutyHolding } from '../../../../core/directory/unit';
import { bulletinRecipients } from '../../../../features/bulletin/rules/recipients';

const held = (personId: string, unitId: string, duty: DutyHolding['duty'], more: Partial<DutyHolding> = {}): DutyHolding => ({
  personId,
  unitId,
  duty,
  ...more,
});

test('the contacts and leaders of the day, each person once; a vacant duty is nobody’s letter', () => {
  const holdings = [
    held('a', 't1', 'contact'),
    held('b', 't1', 'leader', { toDay: 9 }),
    held('c', 't1', 'leader', { fromDay: 10 }),
    held('a', 't2', 'leader'),
    held('d', 't2', 'head'),
    held('e', 'other', 'contact'),
  ];
  expect(bulletinRecipients(['t1', 't2'], holdings, 10)).toEqual(['a', 'c']);
  expect(bulletinRecipients(['t3'], holdings, 10)).toEqual([]);
});
