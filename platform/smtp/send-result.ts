import type { SMTPError } from 'nodemailer/lib/smtp-connection';
import type { Refusal, SmtpStage } from '../../core/mail/refusal';

/** What stands in the way of a connection: the server's refusal, a failing TLS, or no answer at all. */
export interface ConnectionProblem {
  readonly message: string;
  readonly isAboutTls: boolean;
  readonly refusal?: Refusal;
}

/**
 * What came of handing a message over. `notSent`: nothing of it was handed over, so nothing is in doubt. `unsendable`: no server would take it. `inDoubt`: it
 * was handed over and no answer came; `reply` is the last thing the server said.
 */
export type SendResult =
  | { readonly outcome: 'sent'; readonly reply: string }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | { readonly outcome: 'notSent'; readonly reply: string }
  | { readonly outcome: 'unsendable'; readonly reply: string }
  | { readonly outcome: 'inDoubt'; readonly reason: 'noAnswer' | 'connectionLost'; readonly reply: string };

const STAGES: Readonly<Record<string, SmtpStage>> = { 'MAIL FROM': 'sender', 'RCPT TO': 'receiver', DATA: 'message' };

/** The refusal in an error of the library; undefined where the server had not answered. */
export function refusalOf({ command = '', response, responseCode, message }: SMTPError): Refusal | undefined {
  if (responseCode === undefined) return undefined;
  const stage = command.startsWith('AUTH') ? 'login' : (STAGES[command] ?? 'connect');
  return { stage, code: responseCode, reply: response ?? message };
}

/** The library refused by itself: the address is none, or the message is larger than the server said it takes. */
export const isUnsendable = ({ code, responseCode }: SMTPError): boolean =>
  responseCode === undefined && (code === 'EENVELOPE' || code === 'EMESSAGE');

/** What kept a connection from being opened. */
export function problemOf(error: SMTPError): ConnectionProblem {
  const refusal = refusalOf(error);
  const isAboutTls = error.code === 'ETLS' || error.command === 'STARTTLS' || /certificate|\bssl\b|\btls\b/i.test(error.message);
  return { message: error.message, isAboutTls, ...(refusal && !isAboutTls && { refusal }) };
}
