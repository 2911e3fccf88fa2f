import { messageIdOf } from '../../../core/text/message-id';

test.each([
  ['https://duban.example.gov.cn', '<l1@duban.example.gov.cn>'],
  ['http://127.0.0.1:8080', '<l1@127.0.0.1>'],
  ['http://[2001:db8::1]:8080', '<l1@2001-db8--1>'],
])('a letter of %s is %s', (publicUrl, messageId) => {
  expect(messageIdOf('l1', publicUrl)).toBe(messageId);
});
