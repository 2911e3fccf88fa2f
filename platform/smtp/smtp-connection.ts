import { Readable } from 'node:stream';
import Connection, { type SMTPError } from 'nodemailer/lib/smtp-connection';
import { fillMessage, type Filling } from './fill-message';
import { type ConnectionProblem, isUnsendable, problemOf, refusalOf, type SendResult } from './send-result';
import type { Transport } from './transport';

/** How long the stages of a session may take, in milliseconds. */
export interface SmtpTimeouts {
  /** From the first packet to the end of the login. */
  readonly connectMs: number;
  /** From MAIL FROM to the answer to DATA: nothing is in doubt before. */
  readonly envelopeMs: number;
  /** From the last byte of the message to its answer: whoever leaves earlier may have the message taken twice. */
  readonly messageMs: number;
}

/** RFC 5321 4.5.3.2: five minutes for the envelope, ten after the message. A server that does not let us in within a minute is away. */
export const RFC_TIMEOUTS: SmtpTimeouts = { connectMs: 60_000, envelopeMs: 5 * 60_000, messageMs: 10 * 60_000 };

export interface SmtpOptions {
  readonly transport: Transport;
  /** The bare address of the envelope's sender. */
  readonly sender: string;
  readonly timeouts?: SmtpTimeouts;
}

/** A finished message and its one recipient. `mime` is ASCII with CRLF. */
export interface OutgoingMessage {
  readonly toAddress: string;
  readonly mime: string;
  /** A secret that stands in the message alone, and not in what the server says of it. */
  readonly filling?: Filling | undefined;
}

/** One connection to a mail server. */
export interface SmtpConnection {
  /** Whether it is connected, as far as is known. */
  readonly isOpen: boolean;
  /** Opens the connection; never rejects: what stands in the way is the answer. Does nothing when it is open. */
  connect(): Promise<ConnectionProblem | undefined>;
  /** Hands one message over. Never rejects: what went wrong is the outcome. */
  send(message: OutgoingMessage): Promise<SendResult>;
  /** Says goodbye and closes. */
  close(): void;
  /** Cuts the connection at once, in the middle of whatever it does. */
  cut(): void;
}

/** A server that does not answer to RSET loses the connection. */
const RESET_MS = 10_000;

/** One SMTP connection that hands over finished messages as they are: the mailer composes nothing here and can reach neither files nor addresses. */
export function createSmtpConnection({ transport, sender, timeouts = RFC_TIMEOUTS }: SmtpOptions): SmtpConnection {
  const { auth, options, withoutSecrets } = transport;
  const { connectMs, envelopeMs, messageMs } = timeouts;
  let connection: Connection | undefined;
  let abandon: ((why: string) => void) | undefined;

  function forget(gone: Connection, why: string): void {
    if (connection === gone) connection = undefined;
    abandon?.(why);
  }

  function open(): Promise<ConnectionProblem | undefined> {
    const opening = new Connection({
      ...options,
      connectionTimeout: connectMs,
      greetingTimeout: connectMs,
      // Each stage has a timer of its own; the library's must never be the first.
      socketTimeout: 2 * Math.max(envelopeMs, messageMs),
      socketCloseTimeout: 0,
    });
    return new Promise((resolve) => {
      const fail = (error: SMTPError): void => {
        clearTimeout(timer);
        opening.close();
        const { message, refusal, ...problem } = problemOf(error);
        const shown = refusal && { refusal: { ...refusal, reply: withoutSecrets(refusal.reply) } };
        resolve({ ...problem, message: withoutSecrets(message), ...shown });
      };
      const timer = setTimeout(() => fail(new Error(`no session within ${connectMs / 1000} s`)), connectMs);
      const succeed = (): void => {
        clearTimeout(timer);
        connection = opening;
        resolve(undefined);
      };
      opening.once('error', fail);
      opening.on('error', (error: Error) => forget(opening, error.message));
      opening.on('end', () => forget(opening, 'the connection ended'));
      opening.connect((error) => {
        if (error) fail(error);
        else if (auth && opening.allowsAuth) opening.login(auth, (refusal) => (refusal ? fail(refusal) : succeed()));
        else succeed();
      });
    });
  }

  /** After a refusal the session goes on with a clean envelope; a server that does not allow that loses the connection. */
  function reset(used: Connection): Promise<void> {
    return new Promise((resolve) => {
      const drop = (): void => {
        used.close();
        forget(used, 'the session could not be reset');
        resolve();
      };
      const timer = setTimeout(drop, RESET_MS);
      used.once('end', () => {
        clearTimeout(timer);
        resolve();
      });
      used.reset((error) => {
        clearTimeout(timer);
        if (error) drop();
        else resolve();
      });
    });
  }

  function attempt(used: Connection, { toAddress, mime, filling }: OutgoingMessage): Promise<SendResult> {
    const bytes = Buffer.from(filling ? fillMessage(mime, filling) : mime, 'latin1');
    const masked = (reply: string): string => withoutSecrets(filling ? reply.replaceAll(filling.text, '***') : reply);
    return new Promise((resolve) => {
      let isHandedOver = false;
      let isTooLate = false;
      const settle = (result: SendResult): void => {
        clearTimeout(timer);
        abandon = undefined;
        resolve(result);
      };
      const giveUp = (why: string): void => {
        if (!isHandedOver) return settle({ outcome: 'notSent', reply: masked(why) });
        const reply = masked(used.lastServerResponse || '');
        settle({ outcome: 'inDoubt', reason: isTooLate ? 'noAnswer' : 'connectionLost', reply });
      };
      const tooLate = (): void => {
        isTooLate = true;
        used.close();
        forget(used, 'no answer in time');
      };
      let timer = setTimeout(tooLate, envelopeMs);
      abandon = giveUp;
      // Read when the server has answered DATA: until then nothing of the message has left.
      const message = new Readable({
        read() {
          isHandedOver = true;
          clearTimeout(timer);
          timer = setTimeout(tooLate, messageMs);
          this.push(bytes);
          this.push(null);
        },
      });
      used.send({ from: sender, to: [toAddress], size: bytes.length }, message, (error, info) => {
        const refusal = error && refusalOf(error);
        if (!error) settle({ outcome: 'sent', reply: masked(info.response) });
        else if (refusal) settle({ outcome: 'refused', refusal: { ...refusal, reply: masked(refusal.reply) } });
        else if (isUnsendable(error)) settle({ outcome: 'unsendable', reply: masked(error.message) });
        else giveUp(error.message);
      });
    });
  }

  return {
    get isOpen() {
      return connection !== undefined;
    },
    connect: () => (connection ? Promise.resolve(undefined) : open()),
    async send(message) {
      const used = connection;
      if (!used) return { outcome: 'notSent', reply: 'the connection had ended' };
      const result = await attempt(used, message);
      if (result.outcome !== 'sent' && connection === used) await reset(used);
      return result;
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
      abandon?.('the connection was cut');
    },
  };
}
