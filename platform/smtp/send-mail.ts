import { createTransport } from 'nodemailer';
import { isSingleAddress, plainName } from './address';
import { AUTOMATIC } from './mime';
import type { Transport } from './transport';

/** A plain text for one person. */
export interface PlainMail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
}

/** Hands single letters straight to the mail server, each when it is asked to; rejects when the server does not take one. */
export interface MailSender {
  send(mail: PlainMail): Promise<void>;
  close(): void;
}

export interface MailSenderOptions {
  readonly transport: Transport;
  readonly from: string;
  readonly replyTo?: string | undefined;
}

/** Letters from one sender. They are no reminders: they wait for no slot and are tried once. */
export function createMailSender({ transport: { options, auth }, from, replyTo }: MailSenderOptions): MailSender {
  const transport = createTransport({ ...options, ...(auth && { auth }) }, { from, ...(replyTo && { replyTo }), headers: AUTOMATIC });
  return {
    async send({ to, subject, text }) {
      if (!isSingleAddress(to.address)) throw new Error('this is no address a letter can go to');
      await transport.sendMail({
        to: { name: plainName(to.name), address: to.address },
        subject,
        text,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
    close: () => transport.close(),
  };
}
