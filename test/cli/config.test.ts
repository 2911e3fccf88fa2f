import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  checkSettings,
  ConfigProblem,
  configuredSecrets,
  readApiConfig,
  readDispatcherConfig,
  readWorkerConfig,
} from '../../config/config';

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

  test.each([
    ['http://host/duban', '不能带路径“/duban”'],
    ['https://host/a/b/', '不能带路径'],
    ['https://host/?a=1', '不能带 ? 或 #'],
    ['https://host/?', '不能带 ? 或 #'],
    ['https://host/#top', '不能带 ? 或 #'],
    ['https://admin:hunter2@host', '不能有用户名和密码'],
    ['https://admin@host', '不能有用户名和密码'],
    ['ftp://host', '应为别人打开督办所用的网址'],
    ['javascript:alert(1)', '应为别人打开督办所用的网址'],
    ['duban.example.gov.cn', '应为别人打开督办所用的网址'],
    ['https://host:99999', '应为别人打开督办所用的网址'],
    ['https://host:0', '应为别人打开督办所用的网址'],
    ['https:///', '应为别人打开督办所用的网址'],
  ])('PUBLIC_URL %s is refused with its cause', (url, cause) => {
    const message = messageOf(() => readApiConfig({ ...whole, PUBLIC_URL: url }));
    expect(message).toContain('环境变量 PUBLIC_URL ');
    expect(message).toContain(cause);
    expect(message).not.toContain('hunter2');
    expect(messageOf(() => readDispatcherConfig({ ...whole, PUBLIC_URL: url }))).toContain(cause);
    expect(messageOf(() => checkSettings({ PUBLIC_URL: url }))).toContain(cause);
  });

  test.each([
    ['https://duban.example.gov.cn/', 'https://duban.example.gov.cn'],
    ['https://duban.example.gov.cn//', 'https://duban.example.gov.cn'],
    ['HTTPS://Duban.Example.gov.cn:443', 'https://duban.example.gov.cn'],
    ['http://10.1.2.3:8080', 'http://10.1.2.3:8080'],
    ['http://[::1]:8080/', 'http://[::1]:8080'],
  ])('PUBLIC_URL %s is taken', (url, expected) => {
    expect(readApiConfig({ ...whole, PUBLIC_URL: url }).publicUrl).toBe(expected);
  });

  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '８０'],
    ['INBOX_PORT', '-1'],
    ['HOST', 'http://0.0.0.0'],
    ['HOST', '0.0.0.0 '],
    ['TEMPORAL_ADDRESS', 'host:99999'],
    ['TEMPORAL_ADDRESS', 'host'],
    ['SMTP_URL', 'smtp://host:0'],
    ['SMTP_URL', 'mail.example.cn:25'],
    ['DATABASE_URL', 'postgres://'],
    ['TEMPORAL_NAMESPACE', ' '],
    ['LOG_LEVEL', 'loud'],
    ['MAIL_FROM', '督办\0 <a@b.cn>'],
  ])('%s=%s is refused by its name', (name, value) => {
    expect(messageOf(() => checkSettings({ [name]: value }))).toContain(`环境变量 ${name} `);
  });

  test('settings that are right, or not there, are taken', () => {
    expect(messageOf(() => checkSettings(whole))).toBe('');
    expect(messageOf(() => checkSettings({}))).toBe('');
  });

  test.each([
    ['60', 1],
    ['60/min', 1],
    ['2/s', 2],
    ['600/h', 1 / 6],
  ])('MAIL_RATE %s is %d letters a second', (MAIL_RATE, perSecond) => {
    expect(readDispatcherConfig({ ...whole, MAIL_RATE }).perSecond).toBeCloseTo(perSecond);
    expect(readDispatcherConfig(whole)).not.toHaveProperty('perSecond');
  });

  test.each(['0', '-1', '2/day', '1.5', '60 /min'])('MAIL_RATE %s is none', (MAIL_RATE) => {
    expect(messageOf(() => readDispatcherConfig({ ...whole, MAIL_RATE }))).toMatch(/MAIL_RATE.*60.*2\/s.*600\/h/);
  });

  test('the dispatcher reads the way to the mail server; whoever only writes letters reads the sender alone', () => {
    const set = { SMTP_TLS: 'optional', SMTP_CA_FILE: '/etc/ca.pem', MAIL_REPLY_TO: '督办岗 <office@example.gov.cn>' };
    const read = { smtpTls: 'optional', smtpCaFile: '/etc/ca.pem', mailReplyTo: '督办岗 <office@example.gov.cn>' };
    expect(readDispatcherConfig({ ...whole, ...set })).toMatchObject(read);
    const { mailReplyTo, ...rest } = readApiConfig({ ...whole, ...set });
    expect([mailReplyTo, 'smtpTls' in rest, 'smtpCaFile' in rest, 'smtpUrl' in rest]).toEqual([read.mailReplyTo, false, false, false]);
    expect(messageOf(() => readDispatcherConfig({ ...whole, SMTP_TLS: 'off' }))).toMatch(/SMTP_TLS.*required/);
  });

  test.each(['a@b.cn\r\nBcc: x@y.cn', '<a@b.cn> <c@d.cn>', 'nobody'])('%j is no sender', (mailFrom) => {
    expect(messageOf(() => readDispatcherConfig({ ...whole, MAIL_FROM: mailFrom }))).toContain('MAIL_FROM');
  });
});
