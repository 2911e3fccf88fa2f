import { personsOf } from '../../../../../features/directory/rules/duties/persons-of';

test('each person once, with the first telephone that a row gives', () => {
  const rows = [
    { email: 'a@x.cn', name: '甲' },
    { email: 'a@x.cn', name: '甲', telephone: '1' },
    { email: 'a@x.cn', name: '甲', telephone: '2' },
    { email: 'b@x.cn', name: '乙' },
  ];
  expect(personsOf(rows)).toEqual([
    { email: 'a@x.cn', name: '甲', telephone: '1' },
    { email: 'b@x.cn', name: '乙' },
  ]);
});
