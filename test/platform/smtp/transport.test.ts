import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSmtpConnection } from '../../../platform/smtp/smtp-connection';
import { type MailSettings, transportOf } from '../../../platform/smtp/transport';
import { type Sink, startSink } from '../../features/letters/support/sink';
import { ownCertificate } from './support/certificate';

describe('the way to a mail server', () => {
  it.each<readonly [what: string, settings: MailSettings, requireTLS: boolean, weakness: string | undefined]>([
    ['elsewhere', { smtpUrl: 'smtp://mail.example.gov.cn:25' }, true, undefined],
    ['elsewhere, by its address', { smtpUrl: 'smtp://10.1.2.3' }, true, undefined],
    ['elsewhere, whatever the address says', { smtpUrl: 'smtp://mail.example.gov.cn?ignoreTLS=true' }, true, undefined],
    ['elsewhere, encrypted from the start', { smtpUrl: 'smtps://mail.example.gov.cn' }, false, undefined],
    ['this machine', { smtpUrl: 'smtp://127.0.0.1:2525' }, false, undefined],
    ['this machine by name', { smtpUrl: 'smtp://localhost' }, false, undefined],
    ['this machine, IPv6', { smtpUrl: 'smtp://[::1]:25' }, false, undefined],
    ['this machine, unverified', { smtpUrl: 'smtp://127.0.0.1', smtpTls: 'unverified' }, false, undefined],
    ['a name that only looks like this machine', { smtpUrl: 'smtp://localhost.example.cn' }, true, undefined],
    ['a policy: where the server offers it', { smtpUrl: 'smtp://mail.example.gov.cn', smtpTls: 'optional' }, false, 'plain'],
    ['a policy: any certificate', { smtpUrl: 'smtp://mail.example.gov.cn', smtpTls: 'unverified' }, true, 'unverified'],
    ['any certificate by the address', { smtpUrl: 'smtps://mail.example.gov.cn?tls.rejectUnauthorized=false' }, false, 'unverified'],
  ])('%s', (_, settings, requireTLS, weakness) => {
    const transport = transportOf(settings);
    expect(transport.options.requireTLS ?? false).toBe(requireTLS);
    expect(transport.weakness).toBe(weakness);
  });

  it.each([__filename, '/nowhere.pem'])('says that %s holds no certificate', (smtpCaFile) => {
    expect(() => transportOf({ smtpUrl: 'smtp://mail.example.gov.cn', smtpCaFile })).toThrow(/SMTP_CA_FILE.*(读不出来|没有证书)/);
  });

  it('is named without the login', () => {
    expect(transportOf({ smtpUrl: 'smtps://duban:geheim-7@mail.example.gov.cn' }).server).toBe('mail.example.gov.cn:465');
  });
});

describe('a server with a certificate of its own', () => {
  let sink: Sink;
  let folder: string;
  beforeEach(async () => {
    sink = await startSink({ secure: true, ...ownCertificate, disabledCommands: ['AUTH'] });
    folder = mkdtempSync(path.join(tmpdir(), 'duban-ca-'));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await sink.close();
  });
  const tryOut = async (settings: Partial<MailSettings>) => {
    const transport = transportOf({ smtpUrl: sink.url.replace('smtp://127.0.0.1', 'smtps://localhost'), ...settings });
    const connection = createSmtpConnection({ transport, sender: 'duban@example.gov.cn' });
    const problem = await connection.connect();
    connection.cut();
    return problem;
  };
  it('is not trusted by itself', async () => {
    expect(await tryOut({})).toMatchObject({ isAboutTls: true });
  });

  it('is trusted where its file is given', async () => {
    const smtpCaFile = path.join(folder, 'ca.pem');
    writeFileSync(smtpCaFile, ownCertificate.cert);
    expect(await tryOut({ smtpCaFile })).toBeUndefined();
  });

  it('is refused for a host that it does not name, whatever the file', async () => {
    const smtpCaFile = path.join(folder, 'ca.pem');
    writeFileSync(smtpCaFile, ownCertificate.cert);
    expect(await tryOut({ smtpCaFile, smtpUrl: sink.url.replace('smtp://', 'smtps://') })).toMatchObject({ isAboutTls: true });
  });

  it('is taken unverified where the policy says so', async () => {
    expect(await tryOut({ smtpTls: 'unverified' })).toBeUndefined();
  });
});

it('a server that offers no STARTTLS is refused where it is required', async () => {
  const sink = await startSink();
  const transport = transportOf({ smtpUrl: sink.url });
  const required = { ...transport, options: { ...transport.options, requireTLS: true } };
  expect(await createSmtpConnection({ transport: required, sender: 'duban@example.gov.cn' }).connect()).toMatchObject({ isAboutTls: true });
  expect(sink.taken).toEqual([]);
  await sink.close();
});
