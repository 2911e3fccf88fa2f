import { directoryAsRows } from '../../../../features/directory/rules/directory-as-rows';

test('rows name units by code and leave out what is unknown', () => {
  const { units, contacts } = directoryAsRows({
    today: 20_000,
    units: [
      { id: 'a', code: 'A', name: '甲局', kind: 'bureau', aliases: [] },
      { id: 'b', code: 'B', name: '乙股', kind: 'section', aliases: ['乙'], parentId: 'a', isActedFor: true, toDay: 20_100 },
    ],
    duties: [
      { id: '1', unitId: 'b', duty: 'contact', personId: 'p', personName: '张三', email: 'z@x.cn', fromDay: 20_050 },
      { id: '2', unitId: 'b', duty: 'head', personId: 'p', personName: '张三', email: 'z@x.cn', toDay: 19_999 },
    ],
    pairs: [],
    areas: [],
  });
  expect(units).toEqual([
    { line: 2, code: 'A', name: '甲局', kind: 'bureau', aliases: [] },
    { line: 3, code: 'B', name: '乙股', kind: 'section', aliases: ['乙'], parent: 'A', isActedFor: true, toDay: 20_100 },
  ]);
  expect(contacts).toEqual([{ line: 2, unit: 'B', name: '张三', duty: 'contact', email: 'z@x.cn', fromDay: 20_050 }]);
});
