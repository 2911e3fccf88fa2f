import { namedRoster } from '../../../../features/sheets/rules/named-roster';

const line = (at: number, village: string, group: string, name: string) => ({ line: at, village, group, name });
const villageOf = (name: string) => ({ 一村: 'v1', 二村: 'v2' })[name];

test('names stand masked by village and group', () => {
  const read = namedRoster(
    [line(2, '一村', '一组', '张三'), line(3, '一村', '一组', '张四'), line(4, '一村', '二组', '李五'), line(5, '二村', '一组', '王六')],
    villageOf,
  );
  expect(read).toEqual({
    villages: [
      {
        unitId: 'v1',
        groups: [
          { group: '一组', persons: 2, shown: { form: 'surnameAndLast', names: ['张*', '张*'], isReduced: false } },
          { group: '二组', persons: 1, shown: { names: [], isReduced: true } },
        ],
      },
      { unitId: 'v2', groups: [{ group: '一组', persons: 1, shown: { names: [], isReduced: true } }] },
    ],
  });
  expect(JSON.stringify(read)).not.toMatch(/张三|张四|李五|王六/);
});

test('each line is right, or named, and then nothing is made', () => {
  expect(namedRoster([line(2, '三村', '一组', '张三'), line(3, '一村', '', '张四'), line(4, '一村', '一组', '张五')], villageOf)).toEqual({
    problems: [
      { is: 'unknownVillage', line: 2, value: '三村' },
      { is: 'empty', line: 3, column: 'group' },
    ],
  });
});
