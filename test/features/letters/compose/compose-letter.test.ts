import { simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { isSingleAddress } from '../../../../platform/smtp/address';
import { createLetterComposer } from '../../../../features/letters/compose/compose-letter';
import { renderMessage } from '../../../../platform/smtp/render-message';
import type { LetterDraft, LetterLine } from '../../../../features/letters/use-cases/letter-desk';

const line: LetterLine = {
  taskId: '019a0000-0000-7000-8000-000000000001',
  taskTitle: '养老保险征缴<b>&',
  unitName: '勐省镇',
  obligationKind: 'result',
  obligationTitle: '征缴率达到95％',
  rung: 't-3',
  audience: 'contact',
  urgency: 'coming',
  colour: 'yellow',
  deadlineDay: 19_628,
  lastWorkDay: 19_628,
  overdueWorkDays: 0,
  isReckoned: false,
  isVacant: false,
  params: {},
};
const draft: LetterDraft = {
  letterId: '019a0000-0000-7000-8000-00000000000a',
  kind: 'digest',
  to: { personId: 'p', name: '张三\r\nBcc: x@example.gov.cn', address: 'zhang@example.gov.cn' },
  day: 19_625,
  formedAtMs: Date.UTC(2023, 8, 25, 0, 30),
  lines: [line],
};
const composer = createLetterComposer({ from: '督办系统 <duban@example.gov.cn>', publicUrl: 'https://duban.example.gov.cn' });

describe('a composed letter', () => {
  it('is read back as it was meant: one recipient, one Message-ID, text and html, nothing remote', async () => {
    const { mime, messageId, subject } = composer.compose(draft);
    const mail = await simpleParser(mime);
    expect(mail.subject).toBe(subject);
    expect(mail.messageId).toBe(messageId);
    expect(messageId).toBe('<019a0000-0000-7000-8000-00000000000a@duban.example.gov.cn>');
    expect(mail.to).toMatchObject({ value: [{ address: 'zhang@example.gov.cn' }] });
    expect(mail.bcc).toBeUndefined();
    expect(mail.text).toContain('【黄】养老保险征缴<b>&');
    expect(mail.html).toContain('养老保险征缴&lt;b&gt;&amp;');
    expect(mail.html).not.toMatch(/<script|<img|src=|url\(/i);
    expect(mime).not.toMatch(/[^\x20-\x7e\r\n]|[^\r]\n|\r[^\n]/);
  });

  it('names the task’s own deadlines beside the receipt’s when it assigns', async () => {
    const assigned = { ...line, obligationKind: 'receipt', rung: 'assigned' } as const;
    const textOf = async (params: Readonly<Record<string, string>>) =>
      (await simpleParser(composer.compose({ ...draft, kind: 'event', lines: [{ ...assigned, params }] }).mime)).text;
    expect(await textOf({ resultDays: '2023-10-31 2024-02-29' })).toContain('任务完成时限：10月31日（周二）、2024年2月29日（周四）');
    expect(await textOf({ deadlineText: '长期' })).toContain('任务完成时限：长期');
    expect(await textOf({})).not.toContain('任务完成时限');
  });

  it('is the same bytes for the same letter', () => {
    expect(composer.compose(draft)).toEqual(composer.compose(draft));
  });

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

  it('names an address that cannot be written to', () => {
    const { problem } = composer.compose({ ...draft, to: { ...draft.to, address: 'zhang@example.gov.cn\r\nRCPT TO:<x@y.cn>' } });
    expect(problem).toContain('收件地址无效');
  });
});

describe('an address', () => {
  it.each(['a@b.cn', "o'neil+x@mail.example.gov.cn", 'a@localhost'])('%s is one', (address) => expect(isSingleAddress(address)).toBe(true));
  it.each(['', 'a', '@b.cn', 'a@', 'a@b,c@d', 'a b@c.cn', 'a@b.cn>', '<a@b.cn>', 'a@b..cn', '.a@b.cn', 'a@b.cn\n', '张@b.cn', 'a@-b.cn'])(
    '%j is none',
    (address) => expect(isSingleAddress(address)).toBe(false),
  );
});
