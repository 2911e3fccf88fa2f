import fc from 'fast-check';
import { civilDate, formatDay } from '../../../../core/calendar/civil-day';
import { type NamedDay, planLoad } from '../../../../features/calendar/rules/plan-load';
import { day } from '../../../support/rules/state-calendar';

const TODAY = day('2026-11-30');
const on = (text: string, kind: NamedDay['kind'] = 'holiday', name = '元旦'): NamedDay => ({ day: day(text), kind, name });
/** Twenty-two days off of a year, in a row from 1 February on. */
const yearOf = (year: number): NamedDay[] =>
  Array.from({ length: 22 }, (_, at) => ({ ...on(`${year}-02-01`, 'holiday', '春节'), day: day(`${year}-02-01`) + at }));
const of2026 = [...yearOf(2026), on('2026-10-10', 'makeup', '国庆节')];

const plan = (days: readonly NamedDay[], known: readonly NamedDay[] = of2026, said?: number) => {
  const planned = planLoad(days, { known, said, today: TODAY });
  if ('code' in planned) return planned;
  const { year, changes, questions } = planned;
  return {
    year,
    added: changes.added.length,
    removed: changes.removed.map((one) => formatDay(one.day)),
    changed: changes.changed.map(({ before, after }) => `${formatDay(after.day)} ${before.kind} ${after.kind}`),
    questions: questions.map(({ code }) => code),
  };
};
const nothing = { removed: [], changed: [], questions: [] };

test('the list of a year that names days of the year before adds them and takes nothing away there', () => {
  expect(plan([...yearOf(2027), on('2026-12-30'), on('2026-12-31')])).toEqual({ ...nothing, year: 2027, added: 24 });
});

test('the list of a year takes the place of the one before: what it no longer names goes', () => {
  const draft = [...yearOf(2027), on('2027-05-03', 'holiday', '劳动节')];
  expect(plan([...yearOf(2027), on('2027-05-08', 'makeup', '劳动节')], [...of2026, ...draft])).toEqual({
    ...nothing,
    year: 2027,
    added: 1,
    removed: ['2027-05-03'],
  });
});

test('a list of far fewer days off than usual is questioned', () => {
  expect(plan([on('2027-01-01')])).toEqual({ ...nothing, year: 2027, added: 1, questions: ['fewDaysOff'] });
  expect(plan(yearOf(2027).slice(0, 14))).toMatchObject({ questions: ['fewDaysOff'] });
  expect(plan(yearOf(2027).slice(0, 15))).toMatchObject({ questions: [] });
});

test('a day of the neighbouring year that is something else there is questioned; the same day is not', () => {
  expect(plan([...yearOf(2027), on('2026-10-10')])).toEqual({
    ...nothing,
    year: 2027,
    added: 22,
    changed: ['2026-10-10 makeup holiday'],
    questions: ['changesNeighbour'],
  });
  expect(plan([...yearOf(2027), on('2026-02-03', 'holiday', '春节')])).toEqual({ ...nothing, year: 2027, added: 22 });
});

test.each([
  ['a day of a quite other year', [...yearOf(2027), on('2062-01-01')], { code: 'otherYears', year: 2027, days: [day('2062-01-01')] }],
  ['two years in one file', [...yearOf(2027), ...yearOf(2026).slice(0, 6)], { code: 'severalYears' }],
  ['as many days of two years', [on('2026-12-31'), on('2027-01-01')], { code: 'severalYears' }],
  ['no day at all', [], { code: 'empty' }],
])('%s is refused, whoever confirms it', (_, days, refusal) => {
  expect(plan(days)).toMatchObject(refusal);
});

test('the year may be said: then most of its days need not lie in it, but some must', () => {
  expect(plan([on('2026-12-30'), on('2026-12-31'), on('2027-01-01')], of2026, 2027)).toMatchObject({
    year: 2027,
    removed: [],
    questions: ['fewDaysOff'],
  });
  expect(plan(yearOf(2027), of2026, 2026)).toEqual({ code: 'noDayOfYear', year: 2026 });
});

test('a year far off is questioned, ahead or behind', () => {
  expect(plan(yearOf(2207))).toMatchObject({ year: 2207, questions: ['farOff'] });
  expect(plan(yearOf(1999))).toMatchObject({ year: 1999, questions: ['farOff'] });
});

test("county holidays are put in one by one, belong to no year's list, and stay where a list speaks of their day", () => {
  const april = on('2027-04-16', 'countyHoliday', '泼水节');
  expect(plan([april])).toEqual({ ...nothing, year: undefined, added: 1 });
  expect(plan(yearOf(2027), [april])).toEqual({ ...nothing, year: 2027, added: 22 });
  expect(plan([...yearOf(2027), on('2027-04-16', 'makeup')], [april])).toEqual({ ...nothing, year: 2027, added: 22 });
  expect(plan([on('2026-10-10', 'countyHoliday')])).toMatchObject({
    added: 0,
    changed: ['2026-10-10 makeup countyHoliday'],
    questions: [],
  });
});

test('no list ever takes away a day of another year than its own', () => {
  const aDay = fc.record({
    day: fc.integer({ min: day('2025-01-01'), max: day('2028-12-31') }),
    kind: fc.constantFrom('holiday' as const, 'makeup' as const, 'countyHoliday' as const),
    name: fc.constant('节'),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(aDay, { selector: (one) => one.day }),
      fc.uniqueArray(aDay, { selector: (one) => one.day }),
      (days, known) => {
        const planned = planLoad(days, { known, today: TODAY });
        if ('code' in planned) return;
        expect(planned.changes.removed.every((one) => civilDate(one.day).year === planned.year && one.kind !== 'countyHoliday')).toBe(true);
      },
    ),
  );
});
