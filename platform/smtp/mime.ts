import MailComposer from 'nodemailer/lib/mail-composer';
import { isSingleAddress, plainName } from './address';
import { renderMessage } from './render-message';
import type { Sender } from './sender';

/** A message to one recipient: a plain text and html that says the same. */
export interface MessageToOne {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  /** With its angle brackets. */
  readonly messageId: string;
  readonly dateMs: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
  /** What the boundaries between the two are made of, so that the same message is the same bytes. */
  readonly boundary: string;
}

/** Makes MIME (ASCII, CRLF) of messages from one sender; undefined where the recipient's address is not one valid address. */
export function mimeMaker(from: Sender): (message: MessageToOne) => string | undefined {
  return ({ to, subject, messageId, dateMs, headers, text, html, boundary }) => {
    if (!isSingleAddress(to.address)) return undefined;
    const message = new MailComposer({
      from,
      to: { name: plainName(to.name), address: to.address },
      subject,
      messageId,
      date: new Date(dateMs),
      headers: { ...headers },
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
