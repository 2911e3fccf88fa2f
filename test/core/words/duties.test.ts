import { DUTIES } from '../../../core/directory/unit';
import { dutyWords, roleWords, unitKindWords } from '../../../core/words/duties';

test.each([
  ['duties', dutyWords],
  ['roles', roleWords],
  ['kinds of units', unitKindWords],
])('no two %s share a word: a file of the directory is read by it', (_, words) => {
  expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
});

test('every duty has a word', () => {
  expect(Object.keys(dutyWords)).toEqual([...DUTIES]);
});
