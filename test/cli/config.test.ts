import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigProblem, configuredSecrets, readApiConfig, readDispatcherConfig, readWorkerConfig } from '../../config/config';

const whole = {
  DATABASE_URL: 'postgres://duban_app:secret@127.0.0.1:5432/duban',
  PUBLIC_URL: 'http://127.0.0.1:8080/',
  SESSION_SECRET: 'x'.repeat(40),
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  TEMPORAL_NAMESPACE: 'duban-a',
  WORKFLOW_BUNDLE: '/tmp/bundle.js',
  SMTP_URL: 'smtp://127.0.0.1:2525',
};
const messageOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigProblem) return error.message;
    throw error;
  }
  return '';
};

describe('configuration', () => {
  test('each process gets what it needs, with defaults', () => {
    expect(readApiConfig(whole)).toMatchObject({ host: '127.0.0.1', port: 8080, publicUrl: 'http://127.0.0.1:8080', logLevel: 'info' });
    expect(readWorkerConfig(whole)).toMatchObject({ temporalTaskQueue: 'duban-a' });
    expect(readDispatcherConfig(whole)).toMatchObject({ mailFrom: '督办系统 <duban@localhost>' });
  });

  test('what is missing or wrong is named all at once, with what was expected', () => {
    const message = messageOf(() => readWorkerConfig({ ...whole, TEMPORAL_ADDRESS: 'http://x', WORKFLOW_BUNDLE: '' }));
    expect(message).toContain('TEMPORAL_ADDRESS 应为 Temporal 的地址，形如 主机:7233，而不是 "http://x"');
    expect(message).toContain('没有设环境变量 WORKFLOW_BUNDLE');
  });

  test('a secret is never shown', () => {
    const message = messageOf(() => readApiConfig({ ...whole, DATABASE_URL: 'mysql://root:hunter2@db/x', SESSION_SECRET: 'short-secret' }));
    expect(message).toContain('DATABASE_URL');
    expect(message).not.toMatch(/hunter2|short-secret/);
  });

  test('a secret may stand in a file, but not in two places', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'duban-config-')), 'secret');
    writeFileSync(file, `${'y'.repeat(40)}\n`);
    expect(readApiConfig({ ...whole, SESSION_SECRET: undefined, SESSION_SECRET_FILE: file }).sessionSecret).toBe('y'.repeat(40));
    expect(messageOf(() => readApiConfig({ ...whole, SESSION_SECRET_FILE: file }))).toContain('只能设一个');
    expect(messageOf(() => readApiConfig({ ...whole, SESSION_SECRET: undefined, SESSION_SECRET_FILE: `${file}-gone` }))).toContain(
      '读不出来',
    );
  });

  test('what no log may hold is found in variables, files and addresses', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'duban-config-')), 'secret');
    writeFileSync(file, `${'y'.repeat(40)}\n`);
    const env = { DATABASE_URL: 'postgres://duban_app:hunter%20two@db/x', SMTP_URL: 'smtp://u:short@mail', SESSION_SECRET_FILE: file };
    expect(configuredSecrets(env)).toEqual(expect.arrayContaining(['y'.repeat(40), 'hunter%20two', 'hunter two']));
    expect(configuredSecrets(env)).not.toContain('short');
  });

  test('trusted are the proxies that are named, by default those of this machine', () => {
    expect(readApiConfig(whole).trustedProxies).toEqual(['127.0.0.0/8', '::1']);
    const named = readApiConfig({ ...whole, TRUSTED_PROXIES: '10.1.2.3, 10.8.0.0/16 2001:db8::/32,::1' });
    expect(named.trustedProxies).toEqual(['10.1.2.3', '10.8.0.0/16', '2001:db8::/32', '::1']);
  });

  test.each([
    'proxy.example',
    '10.1.2',
    '10.0.0.0/0',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    '10.0.0.0/',
    '::1/129',
    ',',
    'fe80::1%eth0',
    '10.1.2.3;',
  ])('%j is no proxy to trust, and the reason is said', (proxies) => {
    expect(messageOf(() => readApiConfig({ ...whole, TRUSTED_PROXIES: proxies }))).toMatch(/TRUSTED_PROXIES 应为反向代理的地址或网段/);
  });

  test.each(['a@b.cn\r\nBcc: x@y.cn', '<a@b.cn> <c@d.cn>', 'nobody'])('%j is no sender', (mailFrom) => {
    expect(messageOf(() => readDispatcherConfig({ ...whole, MAIL_FROM: mailFrom }))).toContain('MAIL_FROM');
  });
});
