import { createSmtpConnection, readFailure } from '../../../platform/smtp/smtp-connection';
import { type Sink, startSink } from '../../features/letters/support/sink';

const failure = (over: object) => readFailure(Object.assign(new Error('broken'), over));

describe('an error of one attempt', () => {
  it.each([
    [550, 'RCPT TO', 'failed'],
    [554, 'DATA', 'failed'],
    [450, 'RCPT TO', 'deferred'],
    [451, 'DATA', 'deferred'],
    [550, 'MAIL FROM', 'deferred'],
    [535, 'AUTH', 'deferred'],
  ])('with %d at %s is %s', (responseCode, command, outcome) => {
    expect(failure({ responseCode, command, response: `${responseCode} said` })).toEqual({ outcome, reply: `${responseCode} said` });
  });

  it('without an answer leaves the message in doubt, but for an address that is none', () => {
    expect(failure({ code: 'ETIMEDOUT' })).toEqual({ outcome: 'inDoubt', reply: 'broken' });
    expect(failure({ code: 'EENVELOPE' }).outcome).toBe('failed');
  });
});

describe('a connection', () => {
  let sink: Sink;
  beforeEach(async () => {
    sink = await startSink();
  });
  afterEach(() => sink.close());

  const message = { toAddress: 'zhang@example.gov.cn', mime: 'Subject: a\r\n\r\nb\r\n' };

  it('goes on after a refusal', async () => {
    const connection = createSmtpConnection({ smtpUrl: sink.url, sender: 'duban@example.gov.cn' });
    await connection.connect();
    sink.rules.rcpt = () => 550;
    expect((await connection.send(message)).outcome).toBe('failed');
    sink.rules = {};
    expect((await connection.send(message)).outcome).toBe('sent');
    expect(connection.isOpen).toBe(true);
    connection.close();
    expect(sink.taken).toHaveLength(1);
  });

  it('that is cut while the server holds its answer leaves the message in doubt', async () => {
    let release: () => void = () => undefined;
    const connection = createSmtpConnection({ smtpUrl: sink.url, sender: 'duban@example.gov.cn' });
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
    expect((await sending).outcome).toBe('inDoubt');
    expect((await connection.send(message)).outcome).toBe('deferred');
    release();
  });
});
