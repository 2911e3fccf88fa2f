import { replacedSheets } from '../../../../features/cycle/rules/replaced-sheets';
import type { RosterCount } from '../../../../features/cycle/rules/roster';
import type { CycleVillage } from '../../../../features/cycle/rules/villages';

const villages: readonly CycleVillage[] = [
  { unitId: 'v1', townshipId: 'east', state: 'posted' },
  { unitId: 'v2', townshipId: 'east', state: 'owed' },
  { unitId: 'v3', townshipId: 'west', state: 'nothing' },
  { unitId: 'v4', townshipId: 'west', state: 'over' },
];
const of = (unitId: string, persons: number, amountFen?: number): RosterCount => ({
  unitId,
  persons,
  ...(amountFen !== undefined && { amountFen }),
});
const told = (before: readonly RosterCount[], after: readonly RosterCount[]) =>
  replacedSheets(before, after, villages).map(({ unitId, townshipId }) => `${townshipId} ${unitId}`);

test.each<[string, readonly RosterCount[], readonly RosterCount[], readonly string[]]>([
  ['the same numbers', [of('v1', 5)], [of('v1', 5)], []],
  ['other persons', [of('v1', 5), of('v3', 2)], [of('v1', 6), of('v3', 2)], ['east v1']],
  ['another amount alone', [of('v1', 5, 100)], [of('v1', 5, 200)], ['east v1']],
  ['nobody paid after all', [of('v3', 2)], [of('v3', 0)], ['west v3']],
  ['somebody paid after all', [of('v2', 0), of('v3', 0)], [of('v2', 3)], ['east v2']],
  ['a village that is left out', [of('v1', 5), of('v2', 1)], [of('v1', 5)], ['east v2']],
  ['a village that is there no more, and one that the round does not have', [of('v1', 1)], [of('v1', 1), of('v4', 3), of('x', 1)], []],
  ['a first roster without villages', [], [of('v1', 5)], []],
])('the sheets that a later roster replaces: %s', (_, before, after, expected) => {
  expect(told(before, after)).toEqual(expected);
});
