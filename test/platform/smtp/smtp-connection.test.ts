import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createSmtpConnection, RFC_TIMEOUTS, type SmtpTimeouts } from '../../../platform/smtp/smtp-connection';
import { transportOf } from '../../../platform/smtp/transport';
import { type Sink, startSink } from '../../features/letters/support/sink';

const message = { toAddress: 'zhang@example.gov.cn', mime: 'Subject: a\r\n\r\nb\r\n' };
const connectionTo = (smtpUrl: string, timeouts: SmtpTimeouts = RFC_TIMEOUTS) =>
  createSmtpConnection({ transport: transportOf({ smtpUrl }), sender: 'duban@example.gov.cn', timeouts });

describe('a connection', () => {
  let sink: Sink;
  beforeEach(async () => {
    sink = await startSink();
  });
  afterEach(() => sink.close());

  it('waits ten minutes for the answer to a message, as RFC 5321 4.5.3.2.6 says, and five for the envelope', () => {
    expect(RFC_TIMEOUTS).toMatchObject({ envelopeMs: 300_000, messageMs: 600_000 });
  });

  it('goes on after a refusal, and says at which stage it came', async () => {
    const connection = connectionTo(sink.url);
    await connection.connect();
    sink.rules.rcpt = () => '550 5.1.1 no such user';
    expect(await connection.send(message)).toEqual({
      outcome: 'refused',
      refusal: { stage: 'receiver', code: 550, reply: '550 5.1.1 no such user' },
    });
    sink.rules = { mail: () => '553 5.1.8 sender' };
    expect(await connection.send(message)).toMatchObject({ refusal: { stage: 'sender', code: 553 } });
    sink.rules = { data: () => '554 5.7.1 spam' };
    expect(await connection.send(message)).toMatchObject({ refusal: { stage: 'message', code: 554 } });
    sink.rules = {};
    expect((await connection.send(message)).outcome).toBe('sent');
    expect(connection.isOpen).toBe(true);
    connection.close();
    expect(sink.taken).toHaveLength(1);
  });

  it('that is cut while the server holds its answer leaves the message in doubt', async () => {
    let release: () => void = () => undefined;
    const connection = connectionTo(sink.url);
    await connection.connect();
    const held = new Promise<void>((resolve) => {
      sink.rules.data = () => {
        resolve();
        return new Promise((answer) => (release = () => answer(undefined)));
      };
    });
    const sending = connection.send(message);
    await held;
    connection.cut();
    expect(await sending).toMatchObject({ outcome: 'inDoubt', reason: 'connectionLost' });
    expect((await connection.send(message)).outcome).toBe('notSent');
    release();
  });

  it('gives up an answer that does not come in time: in doubt, with the last thing the server said', async () => {
    const connection = connectionTo(sink.url, { ...RFC_TIMEOUTS, messageMs: 200 });
    await connection.connect();
    let release: () => void = () => undefined;
    sink.rules.data = () => new Promise((answer) => (release = () => answer(undefined)));
    expect(await connection.send(message)).toEqual({
      outcome: 'inDoubt',
      reason: 'noAnswer',
      reply: expect.stringMatching(/^354/) as string,
    });
    expect(connection.isOpen).toBe(false);
    release();
  });

  it('tells the refusal of the session when it is not let in', async () => {
    sink.rules.connect = () => '554 5.7.1 you are on a list';
    expect(await connectionTo(sink.url).connect()).toMatchObject({ isAboutTls: false, refusal: { stage: 'connect', code: 554 } });
    await sink.close();
    const problem = await connectionTo(sink.url).connect();
    expect(problem?.message).toContain('ECONNREFUSED');
    expect(problem?.refusal).toBeUndefined();
    sink = await startSink();
  });

  it('never gives the login back, in whatever form the server echoes it', async () => {
    await sink.close();
    sink = await startSink({ authMethods: ['PLAIN'], allowInsecureAuth: true, disabledCommands: ['STARTTLS'] });
    const encoded = Buffer.from('\0duban\0geheim-7').toString('base64');
    sink.rules.login = () => `535 5.7.8 AUTH PLAIN ${encoded} with geheim-7 is wrong`;
    const problem = await connectionTo(sink.url.replace('smtp://', 'smtp://duban:geheim-7@')).connect();
    expect(problem?.refusal).toMatchObject({ stage: 'login', code: 535 });
    expect(JSON.stringify(problem)).not.toMatch(new RegExp(`geheim|${encoded}`));
    expect(problem?.message).toContain('535');
  });
});

it('a connection that ends before the message was handed over leaves nothing in doubt', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.write('220 ready\r\n');
    socket.on('data', (chunk: Buffer) => {
      if (chunk.toString('latin1').startsWith('RCPT')) socket.destroy();
      else socket.write('250 ok\r\n');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const connection = connectionTo(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await connection.connect();
  expect((await connection.send(message)).outcome).toBe('notSent');
  server.close();
});
