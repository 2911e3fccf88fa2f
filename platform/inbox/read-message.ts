import { readFile } from 'node:fs/promises';
import { type AddressObject, simpleParser } from 'mailparser';
import { maskSecrets } from '../log/mask-secrets';
import { messageFile } from './folder';

/** A message as a page shows it: as text. */
export interface InboxMessage {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly date?: Date;
  readonly text: string;
}

const addressText = (address: AddressObject | AddressObject[] | undefined): string =>
  (Array.isArray(address) ? address : address ? [address] : []).map(({ text }) => text).join(', ');

/**
 * One message of an inbox folder; undefined where there is none of that id. `hidesSignInLinks`: without the tokens of sign-in links, so that whoever may read
 * the inbox cannot sign in as everybody else.
 */
export async function readInboxMessage(
  dir: string,
  id: string,
  { hidesSignInLinks = false }: { readonly hidesSignInLinks?: boolean } = {},
): Promise<InboxMessage | undefined> {
  const file = messageFile(dir, id);
  const raw = file && (await readFile(file).catch(() => undefined));
  if (!raw) return undefined;
  const mail = await simpleParser(raw, { skipImageLinks: true });
  const shown = hidesSignInLinks ? maskSecrets : (text: string) => text;
  return {
    id,
    from: addressText(mail.from),
    to: addressText(mail.to),
    subject: shown(mail.subject ?? ''),
    messageId: mail.messageId ?? '',
    ...(mail.date && { date: mail.date }),
    text: shown(mail.text ?? ''),
  };
}
