import { createTransport } from 'nodemailer';
import { isSingleAddress, plainName } from './address';

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

/** Letters from one sender. They are no reminders: they wait for no slot and are tried once. */
export function createMailSender({ smtpUrl, from }: { readonly smtpUrl: string; readonly from: string }): MailSender {
  const transport = createTransport(smtpUrl, { from });
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
