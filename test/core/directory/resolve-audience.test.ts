import { audienceResolver } from '../../../core/directory/resolve-audience';
import type { DutyHolding } from '../../../core/directory/unit';
import { day } from '../../support/rules/state-calendar';

const holdings: readonly DutyHolding[] = [
  { personId: 'he', unitId: 'town', duty: 'contact', toDay: day('2023-06-30') },
  { personId: 'li', unitId: 'town', duty: 'contact', fromDay: day('2023-07-01') },
  { personId: 'ma', unitId: 'town', duty: 'contact', fromDay: day('2023-08-01'), toDay: day('2023-08-10') },
  { personId: 'ou', unitId: 'office', duty: 'office' },
  { personId: 'qi', unitId: 'office', duty: 'reviewer' },
  { personId: 'no', unitId: 'town', duty: 'reviewer' },
];

test.each([
  ['contact', '2023-06-30', 'he', false],
  ['contact', '2023-07-01', 'li', false],
  ['contact', '2023-08-11', 'li', false],
  ['reviewer', '2023-06-30', 'qi', false],
  ['office', '2023-06-30', 'ou', false],
  ['leader', '2023-06-30', 'ou', true],
  ['officeHead', '2023-06-30', 'ou', true],
] as const)('the %s of a township on %s is %s (vacant: %s)', (audience, date, personId, vacant) => {
  for (const rows of [holdings, [...holdings].reverse()]) {
    expect(audienceResolver(rows, 'office', day(date))('town', audience)).toEqual([{ personId, vacant }]);
  }
});

test('several holders of one duty are all written to, who took it up last first, each once', () => {
  const more: readonly DutyHolding[] = [
    ...holdings,
    { personId: 'li', unitId: 'town', duty: 'contact', fromDay: day('2023-05-01') },
    { personId: 'wu', unitId: 'office', duty: 'office' },
  ];
  for (const rows of [more, [...more].reverse()]) {
    const resolve = audienceResolver(rows, 'office', day('2023-08-05'));
    expect(resolve('town', 'contact').map(({ personId }) => personId)).toEqual(['ma', 'li']);
    expect(resolve('town', 'leader')).toEqual([
      { personId: 'ou', vacant: true },
      { personId: 'wu', vacant: true },
    ]);
  }
});

test('a village’s supporter is the contact of each unit that is paired to it that day; of a pair that nobody speaks for, the office', () => {
  const pairs = [
    { villageId: 'village', unitId: 'town', toDay: day('2023-07-31') },
    { villageId: 'village', unitId: 'bank', fromDay: day('2023-08-01') },
    { villageId: 'other', unitId: 'town' },
  ];
  const on = (date: string) => audienceResolver(holdings, 'office', day(date), pairs)('village', 'supporter');
  expect(on('2023-06-30')).toEqual([{ personId: 'he', vacant: false }]);
  expect(on('2023-08-01')).toEqual([{ personId: 'ou', vacant: true }]);
});

test('nobody is left where the office itself is vacant', () => {
  expect(audienceResolver([], 'office', day('2023-06-30'))('town', 'contact')).toEqual([]);
});
