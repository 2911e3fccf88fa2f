import fc from 'fast-check';
import { competitionRanks } from '../../../../../features/figures/rules/ranking/competition-rank';

interface Item {
  readonly id: string;
  readonly score: number;
}
const items = fc.uniqueArray(fc.record({ id: fc.string(), score: fc.integer({ min: 0, max: 5 }) }), { selector: ({ id }) => id });
const ranks = (list: readonly Item[]) =>
  competitionRanks(
    list,
    (a, b) => a.score - b.score,
    ({ id }) => id,
  );

test('equals share a rank and the next stands as far down as it is: 1-2-2-4', () => {
  const list = [
    { id: 'c', score: 5 },
    { id: 'd', score: 1 },
    { id: 'b', score: 5 },
    { id: 'a', score: 9 },
  ];
  expect(ranks(list).map(({ item, rank }) => `${item.id}${rank}`)).toEqual(['a1', 'b2', 'c2', 'd4']);
  expect(list.map(({ id }) => id)).toEqual(['c', 'd', 'b', 'a']);
});

test('the order of the input says nothing, and a rank counts who is better', () => {
  fc.assert(
    fc.property(items, fc.infiniteStream(fc.integer()), (list, keys) => {
      const shuffled = list
        .map((item) => ({ item, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item);
      expect(ranks(shuffled)).toEqual(ranks(list));
      for (const { item, rank } of ranks(list)) expect(rank).toBe(1 + list.filter(({ score }) => score > item.score).length);
    }),
  );
});
