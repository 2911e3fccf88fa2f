import { notesOf } from '../../../../../features/figures/rules/imported/notes-of';

const file = (throughDay?: number) => ({
  lines: [{ line: 2, name: '甲', code: '', township: '', numbers: {}, ...(throughDay !== undefined && { throughDay }) }],
  totals: [],
  notes: [{ is: 'hiddenLines', lines: [2] }] as const,
  problems: [],
  writtenDay: 100,
});

test.each([
  ['another day than the title says', file(), 99, ['otherDay', 'hiddenLines']],
  ['the same day', file(), 100, ['hiddenLines']],
  ['rows that say their day themselves', file(99), 98, ['hiddenLines']],
  ['no day asked for', file(), undefined, ['hiddenLines']],
])('%s', (_name, content, asked, expected) => {
  expect(notesOf(content, asked).map(({ is }) => is)).toEqual(expected);
});
