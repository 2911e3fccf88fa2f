import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import type { Message } from '../../../core/mail/message';
import { mimeMaker } from '../../../platform/smtp/mime';

const from = { name: '督办系统', address: 'duban@example.gov.cn' };
const message = (over: Partial<Message> = {}): Message => ({
  to: { name: '张三', address: 'zhang@example.gov.cn' },
  subject: '【督办】今日1件',
  messageId: '<1@example.gov.cn>',
  dateMs: 0,
  text: '请办理',
  html: '<p>请办理</p>',
  boundary: 'fixed',
  ...over,
});
const headerOf = (mime: string, name: string): string =>
  new RegExp(`^${name}: ((?:.*\\r\\n(?=[ \\t]))*.*)`, 'im').exec(mime.slice(0, mime.indexOf('\r\n\r\n')))?.[1] ?? '';

test('every message says that it was made by a machine', () => {
  expect(headerOf(mimeMaker(from)(message()) ?? '', 'Auto-Submitted')).toBe('auto-generated');
});

test('answers go where the setting says', async () => {
  const mime = mimeMaker(from, { name: '督办岗', address: 'office@example.gov.cn' })(message()) ?? '';
  expect((await simpleParser(mime)).replyTo?.value).toEqual([{ name: '督办岗', address: 'office@example.gov.cn' }]);
  expect(headerOf(mimeMaker(from)(message()) ?? '', 'Reply-To')).toBe('');
});

/** What stands between the marks of an encoded word, as bytes. (RFC 2047) */
const bytesOf = (kind: string, text: string): Buffer =>
  kind.toUpperCase() === 'B'
    ? Buffer.from(text, 'base64')
    : Buffer.from(text.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1'); // prettier-ignore

const character = fc.constantFrom('督', '办', '𠮷', '🧑‍🌾', 'a', ' ', '（', 'é', '𡃁', '…');

test('each encoded word of a subject holds whole characters', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(character, { minLength: 1, maxLength: 120 }), async (characters) => {
      const subject = `督${characters.join('')}办`;
      const mime = mimeMaker(from)(message({ subject })) ?? '';
      const words = [...headerOf(mime, 'Subject').matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)];
      expect(words.length).toBeGreaterThan(0);
      for (const [word, kind = '', text = ''] of words) {
        expect(word.length).toBeLessThanOrEqual(75);
        expect(bytesOf(kind, text).toString('utf8')).not.toContain('\ufffd');
      }
      expect((await simpleParser(mime)).subject).toBe(subject);
    }),
    { numRuns: 60 },
  );
});
