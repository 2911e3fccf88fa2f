import { firstSteps, type SetUp } from '../../../../features/ledger/rules/first-steps';

const NOTHING: SetUp = { officeName: null, isOfficeHeld: false, units: 0, unitsHeld: 0, isYearLoaded: true };
const WHOLE: SetUp = { officeName: '县府办', isOfficeHeld: true, units: 20, unitsHeld: 18, isYearLoaded: true };
const told = (setUp: SetUp): string =>
  firstSteps(setUp)
    .map(({ code, isDone, isNext }) => `${code}${isDone ? ' done' : ''}${isNext ? ' next' : ''}`)
    .join(', ');

test.each<[string, SetUp, string]>([
  ['an empty instance begins with the office', NOTHING, 'office next, directory, calendar done, notice'],
  ['an office without anybody is not done', { ...NOTHING, officeName: '县府办' }, 'office next, directory, calendar done, notice'],
  ['units come after the office', { ...WHOLE, units: 0, unitsHeld: 0 }, 'office done, directory next, calendar done, notice'],
  ['units that nobody can be written to are not done', { ...WHOLE, unitsHeld: 0 }, 'office done, directory next, calendar done, notice'],
  ['a year without its list is asked for', { ...WHOLE, isYearLoaded: false }, 'office done, directory done, calendar next, notice'],
  ['then the first notice', WHOLE, 'office done, directory done, calendar done, notice next'],
])('%s', (_, setUp, expected) => {
  expect(told(setUp)).toBe(expected);
});
