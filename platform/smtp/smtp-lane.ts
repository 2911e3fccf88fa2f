import SMTPConnection, { type SMTPError } from 'nodemailer/lib/smtp-connection';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import type { ClaimedLetter, MailLane, Outcome } from '../../features/letters/use-cases/outbox';

export interface LaneOptions {
  /** `smtp://user:password@host:port`, `smtps://…`; further options of the connection as its query. */
  readonly smtpUrl: string;
  /** The bare address of the envelope's sender. */
  readonly sender: string;
  /** A letter that takes longer than this is cut off and in doubt. Must be well below the lease of a claim. */
  readonly sendTimeoutMs?: number;
}

interface Answer {
  readonly outcome: Outcome;
  readonly reply: string;
}

/**
 * What an error of one attempt means. Without an answer of the server the letter may have been taken. A permanent refusal counts only against the
 * recipient or the message; one of the sender or the session is ours to mend, so the letter waits.
 */
export function readFailure(error: SMTPError): Answer {
  const reply = error.response ?? error.message;
  if (error.responseCode === undefined) return { outcome: error.code === 'EENVELOPE' ? 'failed' : 'inDoubt', reply };
  const isAboutLetter = error.command === 'RCPT TO' || error.command === 'DATA';
  return { outcome: error.responseCode >= 500 && isAboutLetter ? 'failed' : 'deferred', reply };
}

/** One SMTP connection that hands over finished messages as they are: the mailer composes nothing here and can reach neither files nor addresses. */
export function createSmtpLane({ smtpUrl, sender, sendTimeoutMs = 120_000 }: LaneOptions): MailLane {
  const { auth, ...options } = parseConnectionUrl(smtpUrl) as SMTPConnection.Options & { auth?: SMTPConnection.AuthenticationType };
  let connection: SMTPConnection | undefined;
  let abandon: ((why: string) => void) | undefined;

  function forget(gone: SMTPConnection, why: string): void {
    if (connection === gone) connection = undefined;
    abandon?.(why);
  }

  function open(): Promise<SMTPConnection> {
    const opening = new SMTPConnection({
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 60_000,
      ...options,
      socketCloseTimeout: 0,
    });
    return new Promise((resolve, reject) => {
      opening.once('error', reject);
      opening.on('error', (error: Error) => forget(opening, error.message));
      opening.on('end', () => forget(opening, 'the connection ended'));
      opening.connect((error) => {
        if (error) reject(error);
        else if (auth && opening.allowsAuth) opening.login(auth, (refusal) => (refusal ? reject(refusal) : resolve(opening)));
        else resolve(opening);
      });
    });
  }

  /** After a refusal the session goes on with a clean envelope; a server that does not allow that loses the connection. */
  function reset(used: SMTPConnection): Promise<void> {
    return new Promise((resolve) => {
      const drop = (): void => {
        used.close();
        forget(used, 'the session could not be reset');
        resolve();
      };
      const timer = setTimeout(drop, 10_000);
      used.once('end', () => resolve());
      used.reset((error) => {
        clearTimeout(timer);
        if (error) drop();
        else resolve();
      });
    });
  }

  function attempt(used: SMTPConnection, { toAddress, mime }: ClaimedLetter): Promise<Answer> {
    const message = Buffer.from(mime, 'latin1');
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        used.close();
        forget(used, `no answer within ${sendTimeoutMs / 1000} s`);
      }, sendTimeoutMs);
      const settle = (answer: Answer): void => {
        clearTimeout(timer);
        abandon = undefined;
        resolve(answer);
      };
      abandon = (why) => settle({ outcome: 'inDoubt', reply: why });
      used.send({ from: sender, to: [{ address: toAddress }], size: message.length }, message, (error, info) => {
        if (error) settle(readFailure(error));
        else settle({ outcome: 'sent', reply: info?.response ?? '' });
      });
    });
  }

  return {
    get isOpen() {
      return connection !== undefined;
    },
    async connect() {
      connection ??= await open();
    },
    async send(letter) {
      const used = connection;
      if (!used) return { outcome: 'deferred', reply: 'the connection ended before the letter was handed over' };
      const answer = await attempt(used, letter);
      if (answer.outcome !== 'sent' && connection === used) await reset(used);
      return answer;
    },
    close() {
      const open = connection;
      connection = undefined;
      open?.quit();
    },
    cut() {
      const open = connection;
      connection = undefined;
      open?.close();
      abandon?.('the connection was cut before the server answered');
    },
  };
}
