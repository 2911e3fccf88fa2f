import { subtreeOf } from '../../../core/directory/subtree';

const units = [
  { id: 'village', parentId: 'township' },
  { id: 'township', parentId: 'county' },
  { id: 'county' },
  { id: 'bureau', parentId: 'county' },
  { id: 'section', parentId: 'bureau' },
];

test.each([
  ['village', ['village']],
  ['township', ['township', 'village']],
  ['county', ['bureau', 'county', 'section', 'township', 'village']],
])('%s has %j below and with it', (unitId, ids) => {
  expect([...subtreeOf(unitId, units)].sort()).toEqual(ids);
});

test('a unit that the directory does not know has itself alone', () => {
  expect(subtreeOf('gone', units)).toEqual(new Set(['gone']));
});

test('units above each other end all the same', () => {
  const circle = [
    { id: 'a', parentId: 'b' },
    { id: 'b', parentId: 'a' },
  ];
  expect(subtreeOf('a', circle)).toEqual(new Set(['a', 'b']));
});
