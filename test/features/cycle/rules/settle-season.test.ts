import type { Season } from '../../../../core/obligation/assignment';
import { seasonRefusal } from '../../../../features/cycle/rules/settle-season';
import { day } from '../../../support/rules/state-calendar';

const season: Season = { fromDay: day('2023-09-01'), throughDay: day('2023-12-31'), annualMonths: 2, asksPledges: true };
const today = day('2023-08-31');

test('a season is settled until the last day on which its pledges can be handed in', () => {
  expect(seasonRefusal(season, today)).toBeUndefined();
  expect(seasonRefusal({ ...season, throughDay: season.fromDay }, today)).toBeUndefined();
});

test.each([
  ['ends before it begins', { throughDay: day('2023-08-31') }, today, 'endsBeforeItBegins'],
  ['asks for pledges when it has begun', {}, day('2023-09-01'), 'pledgesPast'],
  ['is posted on a day that is over', { asksPledges: false }, day('2024-03-01'), 'postingPast'],
] as const)('a season that %s is refused', (_what, over, on, refusal) => {
  expect(seasonRefusal({ ...season, ...over }, on)).toBe(refusal);
});

test('without pledges and posting it may lie behind', () => {
  const { fromDay, throughDay } = season;
  expect(seasonRefusal({ fromDay, throughDay, asksPledges: false }, day('2024-06-01'))).toBeUndefined();
});
