import MailComposer from 'nodemailer/lib/mail-composer';
import { renderMessage } from '../../../platform/smtp/render-message';

const TEXTS = ['', 'a', '督'.repeat(19), '督办'.repeat(500), 'x'.repeat(57), 'x'.repeat(58)];
const HEAD = {
  from: 'a@b.cn',
  to: 'c@d.cn',
  subject: '督办',
  date: new Date(0),
  messageId: '<1@b.cn>',
  encoding: 'base64',
  baseBoundary: 'fixed',
  newline: 'win',
};

/** What the composer itself makes of it. */
const built = (options: object): Promise<string> =>
  new Promise((resolve, reject) =>
    new MailComposer(options).compile().build((error, message) => (error ? reject(error) : resolve(message?.toString('latin1') ?? ''))),
  );

test.each(TEXTS)('a text with html (%#) has the bytes that the composer itself would give', async (given) => {
  const [text, html] = [given || ' ', `<p>${given}</p>`];
  const options = { ...HEAD, text, html };
  expect(renderMessage(new MailComposer(options).compile(), [text, html])).toBe(await built(options));
});

test('so has one with a calendar file', async () => {
  const [text, html, content] = ['督办', '<p>督办</p>', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'];
  const attachments = [{ filename: 'duban.ics', contentType: 'text/calendar; charset=utf-8', content }];
  const options = { ...HEAD, text, html, attachments };
  expect(renderMessage(new MailComposer(options).compile(), [text, html, content])).toBe(await built(options));
});

test('a body that has no part is not left out in silence', () => {
  const message = new MailComposer({ ...HEAD, text: 'a', html: 'b' }).compile();
  expect(() => renderMessage(message, ['a', 'b', 'c'])).toThrow('as many bodies as parts');
  expect(() => renderMessage(new MailComposer({ ...HEAD, text: 'a', html: 'b' }).compile(), ['a'])).toThrow('as many bodies as parts');
});
