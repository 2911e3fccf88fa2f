import { isSingleAddress, plainName } from '../../../platform/smtp/address';

describe('an address', () => {
  it.each(['a@b.cn', "o'neil+x@mail.example.gov.cn", 'a@localhost'])('%s is one', (address) => expect(isSingleAddress(address)).toBe(true));
  it.each(['', 'a', '@b.cn', 'a@', 'a@b,c@d', 'a b@c.cn', 'a@b.cn>', '<a@b.cn>', 'a@b..cn', '.a@b.cn', 'a@b.cn\n', '张@b.cn', 'a@-b.cn'])(
    '%j is none',
    (address) => expect(isSingleAddress(address)).toBe(false),
  );
});

test('a name in a header is one line', () => {
  expect(plainName('张三\r\nBcc: x@example.gov.cn')).toBe('张三 Bcc: x@example.gov.cn');
});
