import { readFile } from 'node:fs/promises';
import { type AddressObject, simpleParser } from 'mailparser';
import sanitizeHtml from 'sanitize-html';
import { messageFile } from './folder';

/** A message as a page shows it. `html` holds no script, form, style sheet or remote content; links are limited to http(s) and mailto. */
export interface InboxMessage {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly date?: Date;
  readonly text: string;
  readonly html?: string;
}

const TAGS = ['p', 'br', 'div', 'span', 'b', 'strong', 'em', 'i', 'u', 'ul', 'ol', 'li', 'a', 'h1', 'h2', 'h3', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td']; // prettier-ignore

/** What of a letter's html may be shown inside a page of ours. */
const clean = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: TAGS,
    allowedAttributes: { a: ['href', 'rel'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'], '*': ['style'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedStyles: {
      '*': {
        color: [/^#[0-9a-f]{3,6}$/i, /^[a-z]+$/i],
        'text-align': [/^(left|right|center)$/],
        'font-weight': [/^(bold|[1-9]00)$/],
        margin: [/^[\d. a-z]+$/],
        padding: [/^[\d. a-z]+$/],
        'border-left': [/^[\d. a-z#]+$/i],
      },
    },
    transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noreferrer' }) },
  });

const addressText = (address: AddressObject | AddressObject[] | undefined): string =>
  (Array.isArray(address) ? address : address ? [address] : []).map(({ text }) => text).join(', ');

/** One message of an inbox folder, parsed and safe to show; undefined where there is none of that id. */
export async function readInboxMessage(dir: string, id: string): Promise<InboxMessage | undefined> {
  const file = messageFile(dir, id);
  const raw = file && (await readFile(file).catch(() => undefined));
  if (!raw) return undefined;
  const mail = await simpleParser(raw, { skipImageLinks: true });
  return {
    id,
    from: addressText(mail.from),
    to: addressText(mail.to),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    ...(mail.date && { date: mail.date }),
    text: mail.text ?? '',
    ...(mail.html && { html: clean(mail.html) }),
  };
}
