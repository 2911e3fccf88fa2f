import { simpleParser } from 'mailparser';
import { createLetterComposer } from '../../../../features/letters/compose/compose-letter';
import type { LetterLine } from '../../../../features/letters/rules/letter-line';
import { aDraft, aLine } from '../support/letter-line';
import { calendarFile } from '../../../../platform/documents/calendar-file';
import { mimeMaker } from '../../../../platform/smtp/mime';
import { readSender } from '../../../../platform/smtp/sender';

const line = aLine({ taskId: '019a0000-0000-7000-8000-000000000001', taskTitle: '养老保险征缴<b>&' });
const draft = aDraft('digest', [line], {
  to: { personId: 'p', name: '张三\r\nBcc: x@example.gov.cn', address: 'zhang@example.gov.cn' },
});
const composer = createLetterComposer({
  publicUrl: 'https://duban.example.gov.cn',
  takesReplies: false,
  makeCalendarFile: calendarFile,
  makeMime: mimeMaker(readSender('督办系统 <duban@example.gov.cn>')),
});

describe('a composed letter', () => {
  it('is read back as it was meant: one recipient, one Message-ID, text and html, nothing remote', async () => {
    const { mime, messageId, subject } = composer.compose(draft);
    const mail = await simpleParser(mime);
    expect(mail.subject).toBe(subject);
    expect(mail.messageId).toBe(messageId);
    expect(messageId).toBe('<019a0000-0000-7000-8000-00000000000a@duban.example.gov.cn>');
    expect(mail.to).toMatchObject({ value: [{ address: 'zhang@example.gov.cn' }] });
    expect(mail.bcc).toBeUndefined();
    expect(mail.text).toContain('【黄】（一）养老保险征缴<b>&');
    expect(mail.html).toContain('养老保险征缴&lt;b>&amp;');
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

  it('brings the deadlines of a new assignment and of more time as a calendar file, and no other letter brings one', async () => {
    const attachmentOf = async (over: Partial<LetterLine>) => {
      const { attachments } = await simpleParser(composer.compose({ ...draft, kind: 'event', lines: [{ ...line, ...over }] }).mime);
      return attachments.map(({ filename, content }) => [filename, content.toString().match(/DTSTART;VALUE=DATE:\d+/g)]);
    };
    const days = ['DTSTART;VALUE=DATE:20231031', 'DTSTART;VALUE=DATE:20240229'];
    expect(await attachmentOf({ rung: 'assigned', params: { resultDays: '2023-09-20 2023-10-31 2024-02-29' } })).toEqual([
      ['duban.ics', days],
    ]);
    expect(await attachmentOf({ rung: 'extensionGranted:x' })).toEqual([['duban.ics', ['DTSTART;VALUE=DATE:20230928']]]);
    expect(await attachmentOf({ rung: 'assigned', params: { deadlineText: '长期' } })).toEqual([]);
    expect(await attachmentOf({ rung: 'returned:x' })).toEqual([]);
  });

  it('is the same bytes for the same letter', () => {
    expect(composer.compose(draft)).toEqual(composer.compose(draft));
  });

  it('names an address that cannot be written to', () => {
    const { problem } = composer.compose({ ...draft, to: { ...draft.to, address: 'zhang@example.gov.cn\r\nRCPT TO:<x@y.cn>' } });
    expect(problem).toContain('收件地址无效');
  });
});
