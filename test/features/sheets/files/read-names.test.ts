import { readNames } from '../../../../features/sheets/files/read-names';

const csv = (text: string): Uint8Array => new TextEncoder().encode(text);

test('village, group and name are read, whatever else a roster holds', async () => {
  const text = '缴费清册\n序号,村委会,村民小组,姓名,身份证号,备注\n1,一村,一组,张　三,530000000000000000,低保\n2,一村,二组,李四,,\n,,,,,\n';
  expect(await readNames(csv(text))).toEqual({
    lines: [
      { line: 3, village: '一村', group: '一组', name: '张三' },
      { line: 4, village: '一村', group: '二组', name: '李四' },
    ],
  });
});

test('a table without the three columns is none', async () => {
  expect(await readNames(csv('村,姓名\n一村,张三\n'))).toEqual({ fault: 'noTable' });
});
