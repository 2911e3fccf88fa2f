import { createHash } from 'node:crypto';
import type { Running } from '../../../../worker/run-process';
import { until } from '../../../support/until';
import { type County, foundCounty } from '../support/county';
import { type Sink, startSink } from '../support/sink';

const SLOT = '2023-09-25T08:30:00+08:00';

let county: County;
let sink: Sink;
let dispatcher: Running | undefined;
beforeEach(async () => {
  [county, sink] = await Promise.all([foundCounty(), startSink()]);
  await county.setNow('2023-09-25T08:30:01+08:00');
  await county.addUnit('勐省镇', { contact: 'zhang@example.gov.cn' });
  await county.addUnit('白水镇', { contact: 'office@example.gov.cn' });
  await county.sql('insert into account (person_id, name) select id, name from person');
  const task = await county.addTask('养老保险征缴');
  for (const unit of ['勐省镇', '白水镇']) await county.addReminder(task, { unit, sendAt: SLOT });
});
afterEach(async () => {
  await dispatcher?.stop();
  dispatcher = undefined;
  await Promise.all([sink.close(), county.drop()]);
});

const tokenIn = (text: string): string => /\/sign-in\/([\w-]{43})(?!\w)/.exec(text)?.[1] ?? '';

it('each attempt has a link of its own, in otherwise the same bytes; neither a server that gives the link back nor the text that is kept tells it to anybody', async () => {
  const refused: string[] = [];
  sink.rules.data = ({ to, text, raw }) => {
    if (refused.length > 0 || to !== 'zhang@example.gov.cn') return undefined;
    refused.push(raw);
    return `451 we do not like https://duban.example.gov.cn/sign-in/${tokenIn(text)}`;
  };
  dispatcher = await county.openDispatcher(sink.url, 2);
  const reply = async () =>
    (await county.sql<{ reply: string | null }>(`select last_reply as reply from letter where to_address like 'zhang%'`))[0]?.reply;
  await until('the refusal is recorded', async () => typeof (await reply()) === 'string');
  expect(await reply()).toContain('we do not like https://duban.example.gov.cn/sign-in/***');
  await county.setNow('2023-09-25T10:00:00+08:00');
  const taken = (): string[] => sink.taken.filter(({ to }) => to === 'zhang@example.gov.cn').map(({ raw }) => raw);
  await until('it is taken', () => taken().length === 1);

  const textOf = (raw: string): string =>
    raw.replace(/(?:[A-Za-z0-9+/=]{8,}\r\n)+/g, (body) => Buffer.from(body, 'base64').toString('utf8'));
  const texts = [...refused, ...taken()].map(textOf);
  const [first = '', second = ''] = texts.map(tokenIn);
  expect([first.length, second.length, first === second]).toEqual([43, 43, false]);
  expect(texts[0]?.replaceAll(first, '')).toBe(texts[1]?.replaceAll(second, ''));
  const [kept] = await county.sql<{ text: string }>(`select text from letter where to_address like 'zhang%'`);
  const lines = (text: string): readonly string[] => text.trim().split(/\r?\n/);
  const sentText = sink.taken.find(({ to }) => to === 'zhang@example.gov.cn')?.text ?? '';
  expect(lines(kept?.text ?? '')).toEqual(lines(sentText.replaceAll(second, '***')));
  const hashes = await county.sql<{ hash: string }>(
    `select encode(token_hash, 'hex') as hash from sign_in_link join account on account.id = account_id where name = '勐省镇contact'`,
  );
  const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
  expect(hashes.map(({ hash }) => hash).sort()).toEqual([first, second].map(hashOf).sort());
});

it.each([
  ['office', [null, 'T']],
  ['all', [null, null]],
] as const)(
  'where a password is needed (%s) a letter leads to where it is asked for, and signs nobody in',
  async (secondFactor, signsIn) => {
    dispatcher = await county.openDispatcher(sink.url, 2, { secondFactor });
    await until('both are taken', () => sink.taken.length === 2);
    const texts = sink.taken.sort((one, other) => one.to.localeCompare(other.to)).map(({ text }) => text);
    expect(texts.map((text) => (tokenIn(text) === '' ? null : 'T'))).toEqual(signsIn);
    expect(texts[0]).toMatch(/duban\.example\.gov\.cn\/sign-in-with-password\?next=\/tasks\/[\w-]{36}$/m);
    expect(await county.sql('select from sign_in_link')).toHaveLength(signsIn.filter((one) => one !== null).length);
  },
);
