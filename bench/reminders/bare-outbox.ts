import { Client } from 'pg';
import { createLetterComposer } from '../../features/letters/compose/compose-letter';
import type { LetterDraft } from '../../features/letters/use-cases/letter-composer';
import { calendarFile } from '../../platform/documents/calendar-file';
import { mimeMaker } from '../../platform/smtp/mime';
import { readSender } from '../../platform/smtp/sender';
import { createSmtpConnection } from '../../platform/smtp/smtp-connection';
import { transportOf } from '../../platform/smtp/transport';

const CONNECTIONS = 10;
const POLL_MS = 100;

/** One statement and one commit a mail: the last one is done, the next one is this connection's. */
const NEXT = `
  with done as (update outbox set state = 'sent', sent_at = clock_timestamp(), reply = $2 where id = $1)
  update outbox set state = 'sending', attempt = attempt + 1
  where id = (select id from outbox where state = 'waiting' and due_at <= clock_timestamp() order by due_at limit 1 for update skip locked)
  returning id, draft`;

interface Row {
  readonly id: string;
  readonly draft: LetterDraft;
}

/**
 * What one would write by hand: a table of mails with the instant from which each may go, ten connections that each take the next one, compose it, hand it
 * over and record it. No digest, no facts read again, no attempts on record, no recovery: the least that such a chain can cost.
 */
async function main(databaseUrl: string, smtpUrl: string, from: string, publicUrl: string): Promise<void> {
  const sender = readSender(from);
  const composer = createLetterComposer({ publicUrl, takesReplies: false, makeCalendarFile: calendarFile, makeMime: mimeMaker(sender) });
  const sleepers: (() => void)[] = [];

  async function sendOnOne(): Promise<void> {
    const client = new Client({ connectionString: databaseUrl, options: '-c enable_seqscan=off' });
    const smtp = createSmtpConnection({ transport: transportOf({ smtpUrl }), sender: sender.address });
    await Promise.all([client.connect(), smtp.connect()]);
    let done: { id: string; reply: string } | undefined;
    for (;;) {
      const { rows } = await client.query<Row>({ name: 'next', text: NEXT, values: [done?.id ?? null, done?.reply ?? null] });
      done = undefined;
      const row = rows[0];
      if (!row) {
        await new Promise<void>((resolve) => sleepers.push(resolve));
        continue;
      }
      const { mime } = composer.compose(row.draft);
      if (!smtp.isOpen) await smtp.connect();
      const result = await smtp.send({ toAddress: row.draft.to.address, mime });
      done = { id: row.id, reply: result.outcome === 'sent' ? result.reply : result.outcome };
    }
  }

  for (let at = 0; at < CONNECTIONS; at += 1) void sendOnOne();
  const poller = new Client({ connectionString: databaseUrl });
  await poller.connect();
  console.log('{"ready":true}');
  for (;;) {
    const { rowCount } = await poller.query(`select from outbox where state = 'waiting' and due_at <= clock_timestamp() limit 1`);
    if (rowCount) sleepers.splice(0).forEach((wake) => wake());
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

const { DATABASE_URL = '', SMTP_URL = '', MAIL_FROM = '', PUBLIC_URL = '' } = process.env;
process.on('SIGTERM', () => process.exit(0));
main(DATABASE_URL, SMTP_URL, MAIL_FROM, PUBLIC_URL).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
