import { readFile } from 'node:fs/promises';
import { simpleParser } from 'mailparser';
import { messageFile } from '../../../platform/inbox/folder';
import { listInbox } from '../../../platform/inbox/list-inbox';
import { factsChangedSignal } from '../../../workflows/contract/messages';
import { campaignWorkflowId, taskWorkflowId } from '../../../workflows/contract/workflows';
import { Instance } from '../../faults/support/instance';
import { moveClock } from '../../faults/support/round/carry-out';
import { until } from '../../support/until';

/** A letter as its reader opens it. */
export interface Letter {
  readonly html: string;
}

/** A real instance with a clock that can be moved, and the mailboxes of its people. */
export class County {
  private readonly read = new Set<string>();
  private constructor(readonly instance: Instance) {}

  /** Starts an instance as `npm start` does, in a home of its own, with passwords and codes for the office; its clock shows `beginsAt`. */
  static async start(beginsAt: string): Promise<County> {
    const instance = await Instance.make({ SECOND_FACTOR: 'office' });
    await instance.start();
    await instance.sql(
      `update instance set kind = 'test', offset_ms = (extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::bigint`,
      [beginsAt],
    );
    return new County(instance);
  }

  get url(): string {
    return this.instance.url;
  }

  /** The one-time link that `npm start` prints for the very first sign-in. */
  async firstLink(): Promise<string> {
    const { output } = await this.instance.duban('account', 'first-link');
    const link = /https?:\S+\/sign-in\/\S+/.exec(output)?.[0];
    if (link === undefined) throw new Error(`no link: ${output}`);
    return link;
  }

  /** The newest letter to this address whose subject has these words and that was not opened before, as soon as it is there. */
  async letter(address: string, words: string): Promise<Letter> {
    const folder = this.instance.variable('INBOX_DIR');
    const newest = async () => {
      const { entries } = await listInbox(folder, { recipient: address, q: words });
      return entries.find(({ id }) => !this.read.has(id));
    };
    await until(`a letter “${words}” to ${address}`, async () => (await newest()) !== undefined);
    const { id = '' } = (await newest()) ?? {};
    this.read.add(id);
    const { html } = await simpleParser(await readFile(messageFile(folder, id) ?? folder), { skipImageLinks: true });
    return { html: html || '' };
  }

  /** Time passes until the letters of this morning leave (a work day, `2026-11-16`): what is due is recorded before the slot, and the slot comes. */
  async goOnToMorningOf(day: string): Promise<void> {
    await moveClock(this.instance, `timestamptz '${day}T08:00:00+08:00'`);
    await this.wakeAll();
    const due = `reminder where state = 'recorded' and send_at = timestamptz '${day}T08:30:00+08:00'`;
    await until('what is due this morning is recorded', async () => (await this.instance.count(due)) > 0);
    await moveClock(this.instance, `timestamptz '${day}T08:31:00+08:00'`);
  }

  /** Whatever sleeps until an instant that the clock has passed looks at it: Temporal's own clock was not moved. */
  private async wakeAll(): Promise<void> {
    const tasks = await this.instance.sql<{ id: string }>(`select id from task where state = 'open'`);
    const campaigns = await this.instance.sql<{ id: string }>(`select id from campaign where state = 'open'`);
    const sleeping = [...tasks.map(({ id }) => taskWorkflowId(id)), ...campaigns.map(({ id }) => campaignWorkflowId(id))];
    await this.instance.withTemporal(async ({ workflow }) => {
      for (const id of sleeping) await workflow.getHandle(id).signal(factsChangedSignal);
    });
  }

  end(): Promise<void> {
    return this.instance.remove();
  }
}
