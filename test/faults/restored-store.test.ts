import { cpSync, renameSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { until } from '../support/until';
import { Instance } from './support/instance';
import { type MailServer, startMailServer } from './support/round/mail-server';
import { BEGINS_AT, writeRoundCounty } from './support/round/round-county';

/** A real copy of the database's files, put back while the instance is stopped. */
let instance: Instance;
let mail: MailServer;
let files: ReturnType<typeof writeRoundCounty>;

const isPaused = () => until('sending is paused', async () => (await instance.count('sending_pause where paused_at is not null')) === 1);
const isQuiet = () =>
  until(
    'every letter is sent',
    async () =>
      (await instance.count(`reminder where state = 'recorded' and send_at <= duban_now()`)) === 0 &&
      (await instance.count(`letter where state <> 'sent'`)) === 0,
  );
const pgdata = (): string => path.join(instance.home, 'pgdata');
const copyOf = (): string => path.join(instance.home, 'pgdata.copy');

/** Copies a folder with its owner, who is not the test where root runs it. */
function copy(from: string, to: string): void {
  const { status } = spawnSync('cp', ['-a', from, to]);
  if (status !== 0) cpSync(from, to, { recursive: true, preserveTimestamps: true });
}

beforeAll(async () => {
  mail = await startMailServer();
  instance = await Instance.make({ SMTP_URL: mail.url });
  files = writeRoundCounty(instance.home);
  await instance.start();
  await instance.sql(
    `update instance set kind = 'test', offset_ms = (extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::bigint`,
    [BEGINS_AT],
  );
  const { code, output } = await instance.duban('notice', 'issue', files.first, '--units', files.units, '--contacts', files.contacts);
  if (code !== 0) throw new Error(`the notice was not issued: ${output}`);
  await isQuiet();
});

afterAll(async () => {
  await instance.remove();
  await mail.close();
});

it('the files of the database are put back from before the last letters: nothing leaves until a person has said how', async () => {
  await instance.stop();
  copy(pgdata(), copyOf());
  await instance.start();
  expect((await instance.duban('notice', 'issue', files.late)).code).toBe(0);
  await isQuiet();
  const sent = mail.accepted.length;
  await instance.stop();
  rmSync(pgdata(), { recursive: true });
  renameSync(copyOf(), pgdata());

  await instance.start();
  await isPaused();
  const { output } = await instance.duban('dispatcher', 'doubts');
  expect(output).toContain('它是从较早的备份恢复的');
  expect(output).toContain('duban dispatcher resume --treat-as-sent');
  // The notice that the copy does not know is issued anew; its letters wait.
  expect((await instance.duban('notice', 'issue', files.late)).code).toBe(0);
  expect(mail.accepted).toHaveLength(sent);
  expect((await instance.duban('dispatcher', 'resume', '--send')).output).toContain('已恢复发信');
  await isQuiet();
  expect(mail.accepted.length).toBe(sent + 12);
  expect((await instance.duban('dispatcher', 'resume', '--send')).code).toBe(1);
});

it('on a machine that has never sent from the database it is asked too, and a start after the answer asks no more', async () => {
  await instance.stop();
  rmSync(path.join(instance.home, 'state'), { recursive: true });
  await instance.start();
  await isPaused();
  expect((await instance.duban('dispatcher', 'doubts')).output).toContain('这台机器没有发信记号');
  expect((await instance.duban('dispatcher', 'resume', '--one-by-one')).code).toBe(0);
  for (let start = 0; start < 2; start += 1) {
    await instance.stop();
    await instance.start();
    expect(await instance.count('sending_pause where paused_at is not null')).toBe(0);
  }
});
