import { readReplacedSheets, type ReplacedSheet, writeReplacedSheets } from '../../../core/obligation/replaced-sheets';

test('what a reminder keeps of replaced sheets is read again as it was, whatever a village is called', () => {
  const sheets: readonly ReplacedSheet[] = [
    { village: '青山1村', before: 12, after: 15 },
    { village: '青山2村', before: 3, after: 0 },
    { village: '新村', before: undefined, after: 4 },
    { village: '老村', before: 7, after: undefined },
  ];
  expect(readReplacedSheets(writeReplacedSheets(sheets))).toEqual(sheets);
  expect(readReplacedSheets(writeReplacedSheets([{ village: '青山\t\n村', before: 1, after: 2 }]))).toEqual([
    { village: '青山 村', before: 1, after: 2 },
  ]);
  expect(['', 'x', undefined, 3].map(readReplacedSheets)).toEqual([[], [], [], []]);
});
