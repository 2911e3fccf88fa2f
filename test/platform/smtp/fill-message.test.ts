import { fillMessage } from '../../../platform/smtp/fill-message';
import { mimeMaker } from '../../../platform/smtp/mime';
import { readSender } from '../../../platform/smtp/sender';

const mimeWith = (token: string): string =>
  mimeMaker(readSender('督办系统 <duban@example.gov.cn>'))({
    to: { name: '张三', address: 'zhang@example.gov.cn' },
    subject: '【督办】今日1件：养老保险征缴',
    messageId: '<a@duban.example.gov.cn>',
    dateMs: Date.UTC(2023, 8, 25),
    text: `${'去办理，'.repeat(40)}https://duban.example.gov.cn/sign-in/${token}?next=%2Ftasks%2F1`,
    html: `<p>去办理</p><a href="https://duban.example.gov.cn/sign-in/${token}">去</a><a href="https://duban.example.gov.cn/sign-in/${token}">去</a>`,
    calendarFile: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
    boundary: '019a0000',
  }) ?? '';

test.each(['x', 'a token that is longer than its place, so that every line after it moves'])(
  'a message that is filled has the bytes of one composed with %s',
  (token) => {
    const mime = mimeWith('token.019a0000');
    expect(fillMessage(mime, { place: 'token.019a0000', text: token })).toBe(mimeWith(token));
    expect(fillMessage(mime, { place: 'another place', text: token })).toBe(mime);
  },
);
