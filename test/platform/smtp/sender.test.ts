import { readSender } from '../../../platform/smtp/sender';

test('a sender is a name and a bare address, or an address alone', () => {
  expect(readSender('督办系统 <duban@example.gov.cn>')).toEqual({ name: '督办系统', address: 'duban@example.gov.cn' });
  expect(readSender('duban@example.gov.cn')).toEqual({ name: '', address: 'duban@example.gov.cn' });
});

test.each(['', '督办系统', '督办系统 <duban@>'])('%j is no sender', (from) => {
  expect(() => readSender(from)).toThrow('MAIL_FROM');
});
