import { LEAST_PASSWORD, MOST_PASSWORD, passwordFault } from '../../../../features/accounts/rules/password-rules';

const owner = { name: '李建国', email: 'Lijianguo@county.example' };

test.each([
  ['短', 'Tm4-kr9wq', 'tooShort'],
  ['最短', 'Tm4-kr9wqz', undefined],
  ['长句', '青山不改绿水长流十里', undefined],
  ['过长', 'x7'.repeat(65), 'tooLong'],
  ['全是数字', '20261129184', 'common'],
  ['数字和符号', '2026-11-29!', 'common'],
  ['同样的字', 'aaaaaaaaaa1b', 'common'],
  ['常见的词加数字', 'Password2026', 'common'],
  ['常见的词加符号', 'admin@123456', 'common'],
  ['系统的名称', 'duban123456', 'common'],
  ['键盘的一行', 'qwertyuiop', 'common'],
  ['字母表', 'abcdefghij', 'common'],
  ['自己的姓名', '李建国的密码2026x', 'ofOwner'],
  ['自己的邮箱名', 'lijianguo-K93', 'ofOwner'],
])('%s', (_what, password, fault) => {
  expect(passwordFault(password, owner)).toBe(fault);
});

test('a short name of letters does not forbid half of all passwords', () => {
  expect(passwordFault('Tm4-kr9wqz', { name: 'Q', email: 'w@x.cn' })).toBeUndefined();
});

test('the limits are those that the page names', () => {
  expect([LEAST_PASSWORD, MOST_PASSWORD]).toEqual([10, 128]);
});
