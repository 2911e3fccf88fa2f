import type { Duty, DutyHolding } from '../../../../core/directory/unit';
import { breakDown } from '../../../../features/campaign/rules/break-down/break-down';
import { isOfficeHeld, vacantDuties } from '../../../../features/campaign/rules/vacant-duties';
import { at, day } from '../../../support/rules/state-calendar';
import { as, dated, labour, noticeTask, office, tax } from '../support/notice-parts';

const TODAY = day('2023-03-17');
const one = noticeTask({ deadline: dated('2023-06-30') });
const planned = breakDown([one], new Map([[one, [as('responsible', tax), as('cooperating', labour)]]]), at('2023-03-17 15:00'));
const held = (unitId: string, duty: Duty, over: Partial<DutyHolding> = {}): DutyHolding => ({
  personId: `${unitId}${duty}`,
  unitId,
  duty,
  ...over,
});
const all = (unitId: string, ...duties: Duty[]): DutyHolding[] => duties.map((duty) => held(unitId, duty));
const ofOffice = all(office.id, 'office', 'reviewer', 'officeHead');

test('the units of the plan and the office are named with the duties that nobody holds today', () => {
  const holdings = [
    ...ofOffice.slice(0, 2),
    ...all(tax.id, 'contact', 'deputy', 'leader', 'head'),
    held(labour.id, 'contact', { fromDay: TODAY + 1 }),
    held(labour.id, 'deputy', { toDay: TODAY - 1 }),
    held(labour.id, 'leader', { fromDay: TODAY, toDay: TODAY }),
  ];
  expect(vacantDuties(planned, office, holdings, TODAY)).toEqual([
    { unit: labour.name, duties: ['contact', 'deputy', 'head'] },
    { unit: office.name, duties: ['officeHead'] },
  ]);
});

test('where every duty is held nothing is named; where the office is vacant all of it is', () => {
  const holdings = [tax, labour].flatMap(({ id }) => all(id, 'contact', 'deputy', 'leader', 'head'));
  expect(vacantDuties(planned, office, [...holdings, ...ofOffice], TODAY)).toEqual([]);
  expect(vacantDuties(planned, office, [], TODAY)).toHaveLength(3);
});

test.each([
  [ofOffice, true],
  [ofOffice.slice(1), false],
  [[held(office.id, 'office', { fromDay: TODAY + 1 })], false],
  [[held(office.id, 'office', { toDay: TODAY })], true],
])('the office has its own duty held today: %#', (holdings, expected) => {
  expect(isOfficeHeld(office, holdings, TODAY)).toBe(expected);
});
