import MailComposer from 'nodemailer/lib/mail-composer';
import { renderMessage } from '../../../platform/smtp/render-message';

describe('a rendered message', () => {
  it('has the bytes that the composer itself would give', async () => {
    for (const text of ['', 'a', '督'.repeat(19), '督办'.repeat(500), 'x'.repeat(57), 'x'.repeat(58)]) {
      const html = `<p>${text}</p>`;
      const options = { from: 'a@b.cn', to: 'c@d.cn', subject: '督办', text: text || ' ', html, date: new Date(0), messageId: '<1@b.cn>', encoding: 'base64', baseBoundary: 'fixed', newline: 'win' }; // prettier-ignore
      const built = await new Promise<Buffer>((resolve, reject) =>
        new MailComposer(options).compile().build((error, message) => (error ? reject(error) : resolve(message ?? Buffer.alloc(0)))),
      );
      expect(renderMessage(new MailComposer(options).compile(), text || ' ', html)).toBe(built.toString('latin1'));
    }
  });
});
