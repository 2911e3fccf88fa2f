import MailComposer from 'nodemailer/lib/mail-composer';
import { isSingleAddress, plainName } from './address';
import { renderMessage } from './render-message';
import { readSender, type Sender } from './sender';

/** No machine answers a machine: absences and receipts stay away. (RFC 3834) */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated' };

/** A message to one recipient: a plain text and html that says the same. */
export interface MessageToOne {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  /** With its angle brackets. */
  readonly messageId: string;
  readonly dateMs: number;
  readonly text: string;
  readonly html: string;
  /** What the boundaries between the two are made of, so that the same message is the same bytes. */
  readonly boundary: string;
}

/** Makes MIME (ASCII, CRLF) of messages from one sender, answered to `replyTo` if there is one; undefined where the recipient's address is not one valid address. */
export function mimeMaker(from: Sender, replyTo?: Sender): (message: MessageToOne) => string | undefined {
  return ({ to, subject, messageId, dateMs, text, html, boundary }) => {
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
      encoding: 'base64',
      textEncoding: 'base64',
      baseBoundary: boundary,
      newline: 'win',
      disableFileAccess: true,
      disableUrlAccess: true,
    }).compile();
    return renderMessage(message, text, html);
  };
}

/** The same from the settings `MAIL_FROM` and `MAIL_REPLY_TO`; throws when one of them is not one valid address. */
export const mimeMakerOf = ({ mailFrom, mailReplyTo }: { readonly mailFrom: string; readonly mailReplyTo?: string | undefined }) =>
  mimeMaker(readSender(mailFrom), mailReplyTo === undefined ? undefined : readSender(mailReplyTo, 'MAIL_REPLY_TO'));
