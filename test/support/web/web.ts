import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Logger, pino } from 'pino';
import { startApi } from '../../../api/main';
import { alarms } from '../../../platform/alarms/alarms';
import { openDispatcher } from '../../../worker/open-dispatcher';
import type { Running } from '../../../worker/run-process';
import { readNotice } from '../../../reader/read-notice';
import { listInbox } from '../../../platform/inbox/list-inbox';
import { readInboxMessage } from '../../../platform/inbox/read-message';
import { startInboxServer } from '../../../platform/inbox/receive';
import { openInboxStore } from '../../../platform/inbox/store-message';
import { issueNotice } from '../../../features/campaign/use-cases/issue-notice';
import { issueSignInLink } from '../../../features/accounts/use-cases/issue-sign-in-link';
import { systemActor } from '../../../core/access/actor';
import { countyDirectory } from '../county/county';
import { type OpenedDatabase, openTestDatabase } from '../database/opened-database';
import { readOptions } from '../../reader/files/support/read-bytes';
import { at } from '../rules/state-calendar';
import { until } from '../until';

const NOTICE = `某县人民政府办公室关于做好征缴工作的通知

某政办发〔2026〕12号

各乡镇人民政府、南坝农场社区管委会，县直各有关单位：

一、进度计划

（一）至2026年11月30日，征缴进度不低于60％；
责任单位：各乡镇、场、县税务局
完成时限：2026年11月30日前

（二）至2026年12月20日，征缴进度不低于98％；
责任单位：各乡镇、场、县税务局
完成时限：2026年12月20日前

二、工作任务

（一）制定工作方案
工作措施：摸清应参保人数，排出到村到组的时间表。
责任单位：各乡镇、场
完成时限：2026年11月20日前

（二）开展政策宣传
工作措施：讲清缴费标准和待遇，辅导手机缴费。
责任单位：县人社局、县税务局
完成时限：长期

（三）清理疑点数据
工作措施：逐条核实并反馈，核实率达到95％以上。
牵头单位：县税务局
配合单位：县人社局、县医保局
完成时限：2026年11月27日前

三、工作职责

（一）县税务局工作职责
1.做好征缴服务，拓宽缴费渠道；
2.每月通报征缴进度。

某县人民政府办公室
2026年11月2日
`;

/** The web process on a database of its own, its letters in a folder, and a county with one notice issued on 2026-11-02. */
export interface Web {
  readonly url: string;
  readonly opened: OpenedDatabase;
  /** Puts a letter of this text into the built-in inbox; answers the address of its page. */
  putIntoInbox(text: string): Promise<string>;
  /** A visitor signed in by a one-time link, as the unit's contact (`T1`), the office's clerk (`OFF`) or whoever has the address. */
  signIn(who: string): Promise<Visitor>;
  visitor(): Visitor;
  linkFor(who: string, validMinutes?: number): Promise<string>;
  /** The text of the newest sign-in letter (or one with this in its subject) to this address, as soon as the dispatcher, which runs from then on, has sent one. */
  letterTo(address: string, subject?: string): Promise<string>;
  stop(): Promise<void>;
}

export interface WebOptions {
  /** Whether the notice is issued; a first start has none. */
  readonly isEmpty?: boolean;
  /** Settings of the web process other than the usual ones. */
  readonly config?: Partial<Pick<Parameters<typeof startApi>[0], 'publicUrl' | 'trustedProxies' | 'secondFactor'>>;
  readonly log?: Logger;
  /** An instance with real units, whose clock cannot be set. */
  readonly isProduction?: boolean;
}

/** Something that keeps cookies and never follows a redirection. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  constructor(readonly url: string) {}

  async send(
    method: string,
    address: string,
    { body, headers = {} }: { body?: string | Buffer<ArrayBuffer> | FormData; headers?: Record<string, string> } = {},
  ) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${this.url}${address}`, {
      method,
      redirect: 'manual',
      headers: { ...(cookie && { cookie }), ...headers },
      ...(body !== undefined && { body }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  get(address: string, headers?: Record<string, string>) {
    return this.send('GET', address, headers ? { headers } : {});
  }
  post(address: string, body: unknown = {}, headers: Record<string, string> = {}) {
    return this.send('POST', address, { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });
  }
  submit(address: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin: this.url, ...headers };
    return this.send('POST', address, { body: new URLSearchParams(fields).toString(), headers: form });
  }
  /** Submits a form with files. */
  async sendForm(address: string, form: FormData) {
    const encoded = new Response(form);
    const headers = { 'content-type': encoded.headers.get('content-type') ?? '', origin: this.url };
    return this.send('POST', address, { body: Buffer.from(await encoded.arrayBuffer()), headers });
  }
  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }
}

/** Where an answer leads. */
export const leadsTo = (answer: Response): string | null => answer.headers.get('location');
export const json = async <T = Record<string, unknown>>(answer: Response): Promise<T> => (await answer.json()) as T;

export async function startWeb({
  isEmpty = false,
  config = {},
  log = pino({ level: 'silent' }),
  isProduction = false,
}: WebOptions = {}): Promise<Web> {
  const opened = await openTestDatabase();
  await opened.setNow(at('2026-11-02 09:00'));
  const request = { text: NOTICE, notice: readNotice(NOTICE), fallbackTitle: '', directory: countyDirectory() };
  const outcome = await issueNotice(opened.database, systemActor('test'), request);
  if (outcome.kind !== 'issued') throw new Error(JSON.stringify(outcome));
  if (isEmpty) await opened.owner('truncate campaign, campaign_duty, task, assignment, obligation, obligation_deadline, reminder cascade');
  await opened.setNow(at('2026-11-24 10:00'));

  if (isProduction) await opened.owner(`update instance set kind = 'production', offset_ms = 0`);
  const folder = mkdtempSync(path.join(tmpdir(), 'duban-inbox-'));
  const store = await openInboxStore(folder);
  const mail = await startInboxServer(store, 0, () => undefined);
  const whole = {
    databaseUrl: opened.urls.urlFor('api'),
    publicUrl: 'http://127.0.0.1:1',
    sessionSecret: 'a secret of the tests alone, long enough',
    mailFrom: '督办系统 <duban@county.example>',
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent' as const,
    inboxDir: folder,
    trustedProxies: ['127.0.0.1'],
    secondFactor: 'none' as const,
    reader: readOptions,
    ...config,
  };
  let dispatcher: Running | undefined;
  /** Sends what stands in the outbox; only where a test reads letters. */
  const dispatch = async (): Promise<void> => {
    const { mailFrom, publicUrl, secondFactor } = whole;
    const databaseUrl = opened.urls.urlFor('dispatcher');
    const smtpUrl = `smtp://127.0.0.1:${mail.port}`;
    const sql = async <Row>(text: string, values: readonly unknown[] = []) => opened.query<Row>(text, [...values]);
    dispatcher ??= await openDispatcher({
      databaseUrl,
      smtpUrl,
      mailFrom,
      publicUrl,
      secondFactor,
      log,
      alarms: alarms(sql),
      connections: 1,
    });
  };
  const api = await startApi(whole, log);
  const url = `http://127.0.0.1:${api.port}`;

  const addressOf = (who: string): string => {
    if (who.includes('@')) return who;
    return who === 'OFF' ? 'off-office@county.example' : `${who.toLowerCase()}-contact@county.example`;
  };
  const linkFor = async (who: string, validMinutes = 30): Promise<string> => {
    const text = `select a.id from account a join person p on p.id = a.person_id where p.email = $1`;
    const [row] = await opened.query<{ id: string }>(text, [addressOf(who)]);
    if (!row) throw new Error(`no account for ${who}`);
    return `/sign-in/${await issueSignInLink(opened.database, systemActor('test'), row.id, validMinutes)}`;
  };
  return {
    url,
    opened,
    linkFor,
    putIntoInbox: async (text) => `/inbox/${(await store.store(Buffer.from(text), ['zhang@county.example'])).id}`,
    visitor: () => new Visitor(url),
    async signIn(who) {
      const visitor = new Visitor(url);
      const answer = await visitor.submit(await linkFor(who));
      if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`);
      // The session is stored before the answer ends, and not before it begins.
      await answer.text();
      return visitor;
    },
    async letterTo(address, subject = '登录') {
      await dispatch();
      let text: string | undefined;
      await until(`a letter to ${address}`, async () => {
        const { entries } = await listInbox(folder, { recipient: address, q: subject });
        text = entries[0] && (await readInboxMessage(folder, entries[0].id))?.text;
        return text !== undefined;
      });
      return text ?? '';
    },
    async stop() {
      await Promise.all([api.stop(), dispatcher?.stop()]);
      await mail.close();
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
