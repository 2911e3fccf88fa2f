import { checkEvidence, MOST_FILE_BYTES, MOST_FILES } from '../../../../../features/assignment/rules/evidence/check-evidence';

const text = (name: string, content = '已办') => ({ name, bytes: new TextEncoder().encode(content) });

test('files that are what their names say are taken in their order, under their names alone', () => {
  expect(checkEvidence([text('C:\\办公\\一.txt'), text('../../二.TXT')])).toMatchObject({
    files: [
      { name: '一.txt', kind: 'txt' },
      { name: '二.TXT', kind: 'txt' },
    ],
    wrong: [],
  });
  expect(checkEvidence([])).toEqual({ files: [], wrong: [] });
});

test('of several files none is taken where one is wrong, and each wrong one is named', () => {
  const large = { name: '大.txt', bytes: new Uint8Array(MOST_FILE_BYTES + 1) };
  expect(checkEvidence([text('好.txt'), text('坏.exe'), text('空.txt', ''), large, text('假.pdf')])).toEqual({
    files: [],
    wrong: [
      { name: '坏.exe', fault: 'kind' },
      { name: '空.txt', fault: 'empty' },
      { name: '大.txt', fault: 'tooLarge' },
      { name: '假.pdf', fault: 'content' },
    ],
  });
});

test('too many are refused at the first that is', () => {
  const files = Array.from({ length: MOST_FILES + 1 }, (_, at) => text(`${at}.txt`));
  expect(checkEvidence(files).wrong).toEqual([{ name: `${MOST_FILES}.txt`, fault: 'tooMany' }]);
  expect(checkEvidence(files.slice(1)).wrong).toEqual([]);
});

test('characters that turn a name around are left out', () => {
  expect(checkEvidence([text('a\u202etxt.exe.txt')]).files).toMatchObject([{ name: 'atxt.exe.txt' }]);
});
