import MailComposer from 'nodemailer/lib/mail-composer';
import type { MakeMime } from '../../core/mail/message';
import { isSingleAddress, plainName } from './address';
import { renderMessage } from './render-message';
import { readSender, type Sender } from './sender';

/** No machine answers a machine: absences and receipts stay away. (RFC 3834) */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated' };

/** An attachment that mail programs offer to put into the calendar; its name is ASCII, which every program shows. */
const calendarAttachment = (content: string) => ({ filename: 'duban.ics', contentType: 'text/calendar; charset=utf-8', content });

/** Makes MIME (ASCII, CRLF) of messages from one sender, answered to `replyTo` if there is one; undefined where the recipient's address is not one valid address. */
export function mimeMaker(from: Sender, replyTo?: Sender): MakeMime {
  return ({ to, subject, messageId, dateMs, text, html, calendarFile, boundary }) => {
    if (!isSingleAddress(to.address)) return undefined;
    const message = new MailComposer({
      from,
      to: { name: plainName(to.name), address: to.address },
      subject,
      messageId,
      date: new Date(dateMs),
      headers: AUTOMATIC,
      ...(replyTo && { replyTo }),
      text,
      html,
      ...(calendarFile !== undefined && { attachments: [calendarAttachment(calendarFile)] }),
      encoding: 'base64',
      textEncoding: 'base64',
      baseBoundary: boundary,
      newline: 'win',
      disableFileAccess: true,
      disableUrlAccess: true,
    }).compile();
    return renderMessage(message, [text, html, ...(calendarFile === undefined ? [] : [calendarFile])]);
  };
}

/** The same from the settings `MAIL_FROM` and `MAIL_REPLY_TO`; throws when one of them is not one valid address. */
export const mimeMakerOf = ({ mailFrom, mailReplyTo }: { readonly mailFrom: string; readonly mailReplyTo?: string | undefined }) =>
  mimeMaker(readSender(mailFrom), mailReplyTo === undefined ? undefined : readSender(mailReplyTo, 'MAIL_REPLY_TO'));
