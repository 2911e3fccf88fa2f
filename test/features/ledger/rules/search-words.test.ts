import { searchWords } from '../../../../features/ledger/rules/search-words';

test.each([
  ['（三）', [{ plain: null, ordinal: '三' }]],
  ['(三)', [{ plain: null, ordinal: '三' }]],
  ['三、', [{ plain: null, ordinal: '三' }]],
  ['三', [{ plain: '三', ordinal: '三' }]],
  ['第十二项', [{ plain: null, ordinal: '十二' }]],
  ['某政办发〔2026〕12号', [{ plain: '某政办发202612号', ordinal: null }]],
  [
    ' 税务局　（二） ',
    [
      { plain: '税务局', ordinal: null },
      { plain: null, ordinal: '二' },
    ],
  ],
  ['三化建设', [{ plain: '三化建设', ordinal: null }]],
  ['（）', []],
])('%s', (text, words) => {
  expect(searchWords(text)).toEqual(words);
});
