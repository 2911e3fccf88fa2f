import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer, type Server } from 'node:tls';
import { Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { readTemporalSecurity } from '../../../config/temporal-config';
import { readTemporalAddress } from '../../support/temporal/temporal-address';

const NAME = 'temporal.county.example';
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) console.warn('without openssl no certificates can be made: the tests of TLS to Temporal are left out');
const withTls = hasOpenssl ? describe : describe.skip;

let folder: string;
const file = (name: string): string => path.join(folder, name);
const openssl = (...args: string[]): void => void execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });

/** Makes NAME.key and NAME.crt, signed by the authority in the folder. */
function certify(name: string, subject: string): void {
  openssl(
    'req',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.csr`,
    '-subj',
    `/CN=${subject}`,
    '-addext',
    `subjectAltName=DNS:${subject}`,
  );
  openssl(
    'x509',
    '-req',
    '-in',
    `${name}.csr`,
    '-CA',
    'ca.crt',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-copy_extensions',
    'copy',
    '-days',
    '2',
    '-out',
    `${name}.crt`,
  );
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'duban-tls-'));
  if (!hasOpenssl) return;
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.crt',
    '-subj',
    '/CN=county authority',
    '-days',
    '2',
  );
  certify('server', NAME);
  certify('client', 'duban');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pair = () => ({ key: readFileSync(file('server.key')), cert: readFileSync(file('server.crt')) });
const portOf = (server: Server | ReturnType<typeof createSecureServer>): number => (server.address() as AddressInfo).port;

const SETTINGS = () => ({
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: file('ca.crt'),
  TEMPORAL_TLS_CLIENT_CERT_PATH: file('client.crt'),
  TEMPORAL_TLS_CLIENT_KEY_PATH: file('client.key'),
  TEMPORAL_TLS_SERVER_NAME: NAME,
});

withTls('a Temporal that asks for certificates', () => {
  let door: Server;
  beforeAll(async () => {
    const [host = '', port = ''] = readTemporalAddress().address.split(':');
    door = createServer(
      { ...pair(), ca: readFileSync(file('ca.crt')), requestCert: true, rejectUnauthorized: true, ALPNProtocols: ['h2'] },
      (secured) => {
        const behind = connect(Number(port), host);
        secured.on('error', () => behind.destroy()).on('close', () => behind.destroy());
        behind.on('error', () => secured.destroy()).on('close', () => secured.destroy());
        secured.pipe(behind).pipe(secured);
      },
    );
    door.on('tlsClientError', () => undefined);
    await once(door.listen(0, '127.0.0.1'), 'listening');
  });
  afterAll(async () => {
    const closed = once(door, 'close');
    door.close();
    await closed;
  });
  const address = () => `127.0.0.1:${portOf(door)}`;

  test('is reached by client and worker with the files that the settings name', async () => {
    const options = { address: address(), ...readTemporalSecurity(SETTINGS()) };
    const client = await Connection.connect(options);
    expect((await client.workflowService.getSystemInfo({})).serverVersion).toMatch(/^1\./);
    await client.close();
    const worker = await NativeConnection.connect(options);
    await worker.close();
  });

  test('wants a certificate together with its key', () => {
    expect(() => readTemporalSecurity({ TEMPORAL_TLS_CLIENT_CERT_PATH: file('client.crt') })).toThrow(/要一起设/);
  });

  test.each([
    ['no certificate', { TEMPORAL_TLS_CLIENT_CERT_PATH: '', TEMPORAL_TLS_CLIENT_KEY_PATH: '' }],
    ['another name on the server’s certificate', { TEMPORAL_TLS_SERVER_NAME: 'other.county.example' }],
    ['an authority it does not know', { TEMPORAL_TLS_SERVER_CA_CERT_PATH: '' }],
  ])('is not reached with %s', async (_, less) => {
    const options = { address: address(), ...readTemporalSecurity({ ...SETTINGS(), ...less }) };
    await expect(Connection.connect({ ...options, connectTimeout: '3s' })).rejects.toThrow();
  });
});

withTls('a Temporal that asks for an API key', () => {
  test('gets it over TLS alone', async () => {
    const keys: unknown[] = [];
    const server = createSecureServer(pair());
    server.on('stream', (stream, headers) => {
      keys.push(headers.authorization);
      stream.respond({ ':status': 200, 'content-type': 'application/grpc', 'grpc-status': '16' }, { endStream: true });
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { TEMPORAL_TLS_SERVER_CA_CERT_PATH: ca, TEMPORAL_TLS_SERVER_NAME: name } = SETTINGS();
    const security = readTemporalSecurity({
      TEMPORAL_API_KEY: 'key-of-the-county',
      TEMPORAL_TLS_SERVER_CA_CERT_PATH: ca,
      TEMPORAL_TLS_SERVER_NAME: name,
    });
    const connection = Connection.lazy({ address: `127.0.0.1:${portOf(server)}`, ...security });
    await expect(connection.workflowService.getSystemInfo({})).rejects.toThrow(/UNAUTHENTICATED/);
    await connection.close();
    const closed = once(server, 'close');
    server.close();
    await closed;
    expect(keys[0]).toBe('Bearer key-of-the-county');
  });
});

describe('the settings', () => {
  test('say that nothing is encrypted where nothing is set', () => {
    expect(readTemporalSecurity({})).toEqual({});
    expect(readTemporalSecurity({ TEMPORAL_TLS: 'false' })).toEqual({});
  });

  test('turn TLS on where it is asked for, and wherever a key or a certificate is given', () => {
    expect(readTemporalSecurity({ TEMPORAL_TLS: 'true' })).toEqual({ tls: {} });
    expect(readTemporalSecurity({ TEMPORAL_API_KEY: 'k' })).toEqual({ apiKey: 'k', tls: {} });
  });

  test.each([
    [{ TEMPORAL_TLS: 'yes' }, /TEMPORAL_TLS 应为 true 或 false/],
    [{ TEMPORAL_TLS: 'false', TEMPORAL_API_KEY: 'k' }, /去掉其中一样/],
    [{ TEMPORAL_TLS_SERVER_CA_CERT_PATH: '/nowhere/ca.crt' }, /TEMPORAL_TLS_SERVER_CA_CERT_PATH .*读不出来/],
    [{ TEMPORAL_TLS_SERVER_CA_CERT_PATH: __filename.replace('tls', 'relay') }, /不是 PEM 格式/],
  ])('that are wrong are told: %j', (env, said) => {
    expect(() => readTemporalSecurity(env)).toThrow(said);
  });
});
