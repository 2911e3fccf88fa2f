import { draftParts, partOfTask } from '../../../../../features/campaign/rules/draft/draft-parts';

test('a draft without tasks is one part with all its text', () => {
  expect(draftParts([], 30)).toEqual([{ firstTask: 0, endTask: 0, from: 1, to: 30 }]);
});

test('a long draft is cut before every sixth task, and no line is left out', () => {
  const lines = Array.from({ length: 18 }, (_, at) => 10 + at * 5);
  expect(draftParts(lines, 120)).toEqual([
    { firstTask: 0, endTask: 5, from: 1, to: 34 },
    { firstTask: 5, endTask: 10, from: 35, to: 59 },
    { firstTask: 10, endTask: 15, from: 60, to: 84 },
    { firstTask: 15, endTask: 18, from: 85, to: 120 },
  ]);
  expect([partOfTask(0), partOfTask(4), partOfTask(5), partOfTask(17)]).toEqual([1, 1, 2, 4]);
});

test('a part shows at least one line where tasks stand out of the order of the text', () => {
  expect(draftParts([...Array.from({ length: 5 }, () => 50), 3], 60).map(({ from, to }) => [from, to])).toEqual([
    [1, 2],
    [3, 60],
  ]);
});
