import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { type InboxServer, startInboxServer } from '../../../platform/inbox/receive';
import { listInbox } from '../../../platform/inbox/list-inbox';
import { readInboxMessage } from '../../../platform/inbox/read-message';
import { type InboxStore, openInboxStore } from '../../../platform/inbox/store-message';

const html =
  '<p>请于<b>9月28日</b>前报送 <a href="https://duban.example/tasks/1">打开</a></p><script>alert(1)</script><img src="http://x/y.png"><p onclick="x()">尾</p>';
const eml = (subject: string): Buffer =>
  Buffer.from(
    [
      'From: =?UTF-8?B?552j5Yqe57O757uf?= <duban@example.gov.cn>',
      'To: <zhang@example.gov.cn>',
      `Subject: =?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`,
      'Message-ID: <one@example.gov.cn>',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(html).toString('base64'),
      '',
    ].join('\r\n'),
  );

let dir: string;
let store: InboxStore;

beforeEach(async () => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'duban-inbox-'));
  store = await openInboxStore(dir);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const subjects = async (query = {}): Promise<string[]> => (await listInbox(dir, query)).entries.map(({ subject }) => subject);

describe('the built-in inbox', () => {
  let server: InboxServer;
  beforeEach(async () => {
    server = await startInboxServer(store, 0, (error) => {
      throw error;
    });
  });
  afterEach(() => server.close());

  it('answers 250 when the message lies in its place, and lists it with its decoded subject', async () => {
    const connection = new SMTPConnection({ host: '127.0.0.1', port: server.port });
    await new Promise<void>((resolve, reject) => connection.connect((error) => (error ? reject(error) : resolve())));
    const envelope = { from: 'duban@example.gov.cn', to: ['zhang@example.gov.cn'] };
    const { response } = await new Promise<{ response: string }>((resolve, reject) =>
      connection.send(envelope, eml('【督办】今日2件'), (error, info) => (error ? reject(error) : resolve(info))),
    );
    const { entries } = await listInbox(dir);
    connection.quit();
    expect(entries).toMatchObject([{ subject: '【督办】今日2件', to: ['zhang@example.gov.cn'], messageId: '<one@example.gov.cn>' }]);
    expect(response).toContain(entries[0]?.id);
    expect(existsSync(path.join(dir, 'new', `${entries[0]?.id}.eml`))).toBe(true);
    expect(readdirSync(path.join(dir, 'tmp'))).toEqual([]);
  });
});

describe('the list of the inbox', () => {
  it('shows the newest first, page by page, and finds by recipient and subject', async () => {
    for (let at = 1; at <= 7; at += 1) await store.store(eml(`第${at}封`), [at % 2 ? 'li@example.gov.cn' : 'zhang@example.gov.cn']);
    const first = await listInbox(dir, { limit: 3 });
    expect(first.entries.map(({ subject }) => subject)).toEqual(['第7封', '第6封', '第5封']);
    const cursor = first.nextCursor ?? '';
    const second = await listInbox(dir, { limit: 3, cursor });
    expect(second.entries.map(({ subject }) => subject)).toEqual(['第4封', '第3封', '第2封']);
    expect(await subjects({ limit: 3, cursor: second.nextCursor })).toEqual(['第1封']);
    expect(await subjects({ recipient: 'ZHANG@' })).toEqual(['第6封', '第4封', '第2封']);
    expect(await subjects({ q: '5' })).toEqual(['第5封']);
  });

  it('reads lines that lie across the blocks it reads', async () => {
    const long = '长'.repeat(60_000);
    for (let at = 0; at < 6; at += 1) await store.store(eml(`${at}`), [`${long}@example.gov.cn`]);
    expect(await subjects()).toEqual(['5', '4', '3', '2', '1', '0']);
  });

  it('is empty where the folder is not there', async () => {
    expect(await listInbox(path.join(dir, 'nowhere'))).toEqual({ entries: [] });
  });

  it('holds after a crash what had been stored, without the line that was cut short', async () => {
    await store.store(eml('先'), ['zhang@example.gov.cn']);
    appendFileSync(path.join(dir, 'index.jsonl'), '{"id":"17000000');
    writeFileSync(path.join(dir, 'new', '9999999999999-000001.eml'), eml('后'));
    writeFileSync(path.join(dir, 'tmp', '9999999999999-000002.eml'), 'half');
    store = await openInboxStore(dir);
    expect(await subjects()).toEqual(['后', '先']);
    expect((await listInbox(dir)).entries[0]?.to).toEqual(['<zhang@example.gov.cn>']);
    expect(readdirSync(path.join(dir, 'tmp'))).toEqual([]);
  });
});

describe('a message of the inbox', () => {
  it('is text, whatever it was', async () => {
    const { id } = await store.store(eml('一'), ['zhang@example.gov.cn']);
    const message = await readInboxMessage(dir, id);
    expect(message).toMatchObject({ subject: '一', messageId: '<one@example.gov.cn>', from: '"督办系统" <duban@example.gov.cn>' });
    expect(message?.text).toContain('请于9月28日前报送');
    expect(JSON.stringify(message)).not.toMatch(/script|img|onclick|<b>/);
  });

  it('keeps the tokens of sign-in links to itself where it is told to', async () => {
    const letter =
      'Subject: /sign-in/TOKEN\r\n\r\nhttp://duban.example/sign-in/TOKEN?next=/tasks/1\r\nHTTP://DUBAN.EXAMPLE/SIGN-IN//TOKEN\r\n';
    const { id } = await store.store(Buffer.from(letter), ['zhang@example.gov.cn']);
    expect((await readInboxMessage(dir, id))?.text).toContain('/sign-in/TOKEN');
    const hidden = await readInboxMessage(dir, id, { hidesSignInLinks: true });
    expect(hidden).toMatchObject({
      subject: '/sign-in/***',
      text: 'http://duban.example/sign-in/***?next=/tasks/1\nHTTP://DUBAN.EXAMPLE/SIGN-IN//***\n',
    });
  });

  it.each(['../index.jsonl', '..', '1700000000000-000000/../../x', ''])('has no path in its id: %s', async (id) => {
    expect(await readInboxMessage(dir, id)).toBeUndefined();
  });
});
