import MailComposer from 'nodemailer/lib/mail-composer';
import addressparser from 'nodemailer/lib/addressparser';
import type { LetterComposer } from '../use-cases/letter-desk';
import { isSingleAddress, plainName } from '../../../platform/smtp/address';
import { renderMessage } from '../../../platform/smtp/render-message';
import { letterWords } from './letter-words';

export interface ComposerOptions {
  /** `督办系统 <duban@example.gov.cn>`, or a bare address. */
  readonly from: string;
  /** Where the links of the letters point; its host is the right side of every Message-ID. */
  readonly publicUrl: string;
}

/** The sender's name and bare address. Throws when it is not one valid address. */
export function readSender(from: string): { readonly name: string; readonly address: string } {
  const [sender] = addressparser(from, { flatten: true });
  if (!sender?.address || !isSingleAddress(sender.address))
    throw new Error(`发信地址（MAIL_FROM）不是一个有效的邮箱地址：${JSON.stringify(from)}`);
  return { name: plainName(sender.name ?? ''), address: sender.address };
}

/** Makes letters with the mailer's own composer, which may read neither files nor addresses. The Message-ID follows from the letter's id alone. */
export function createLetterComposer({ from, publicUrl }: ComposerOptions): LetterComposer {
  const sender = readSender(from);
  const host = new URL(publicUrl).hostname.replace(/^\[(.*)\]$/, '$1').replaceAll(':', '-');
  return {
    compose(draft) {
      const { subject, text, html } = letterWords(draft, publicUrl);
      const messageId = `<${draft.letterId}@${host}>`;
      const { address } = draft.to;
      if (!isSingleAddress(address)) return { subject, messageId, mime: '', problem: `收件地址无效：${JSON.stringify(address)}` };
      const message = new MailComposer({
        from: sender,
        to: { name: plainName(draft.to.name), address },
        subject,
        messageId,
        date: new Date(draft.formedAtMs),
        headers: { 'Auto-Submitted': 'auto-generated' },
        text,
        html,
        encoding: 'base64',
        textEncoding: 'base64',
        // Made of the letter's id, so that the same letter is the same bytes.
        baseBoundary: draft.letterId,
        newline: 'win',
        disableFileAccess: true,
        disableUrlAccess: true,
      }).compile();
      return { subject, messageId, mime: renderMessage(message, text, html) };
    },
  };
}
