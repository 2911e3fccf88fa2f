import type { Client } from '@temporalio/client';
import { fastForward } from '../../../support/temporal/fast-forward';
import { until } from '../../../support/until';
import { openRowsOn } from '../../../../platform/temporal/open-rows';
import { processes } from '../../../../platform/temporal/processes';
import type { Relay } from '../../../../platform/temporal/relay';
import type { Sql } from '../../../../platform/postgres/sql';

/** A timer has whole seconds; so much later it has rung. */
const SLACK_MS = 2_000;

interface OpenRow {
  readonly process: string;
  readonly id: string;
  readonly key: string | null;
  readonly seen: number;
  readonly nextMs: number | null;
}

const OPEN = processes.all
  .map(
    ({ kind, openRows: { table, openState, keyColumn } }) =>
      `select '${kind}' as process, id, ${keyColumn ?? 'null::text'} as key, seen_version::int as seen, (extract(epoch from next_at) * 1000)::float8 as "nextMs"
       from ${table} where state = '${openState}'`,
  )
  .join(' union all ');

export interface ClockParts {
  readonly sql: Sql;
  readonly client: Client;
  readonly relay: Relay;
}

/**
 * The clock of a county whose workflows run on a server that skips time: the instance's clock is set on, and each workflow whose instant has come lives as much
 * longer as the clock went on since it last looked. What a step does goes by the instance's clock alone, as it does in an office.
 */
export class CountyClock {
  private offsetMs: number;
  /** How far the clock has gone on since a row was last looked at, with what that look left. */
  private readonly behind = new Map<string, { readonly left: string; readonly ms: number }>();
  constructor(
    private readonly parts: ClockParts,
    beginsAtMs: number,
  ) {
    this.offsetMs = Math.round(beginsAtMs - Date.now());
  }

  get nowMs(): number {
    return Date.now() + this.offsetMs;
  }

  private openRows(): Promise<readonly OpenRow[]> {
    return this.parts.sql<OpenRow>(OPEN);
  }

  /** The next instant at which a workflow has something to do. */
  async nextMs(): Promise<number | undefined> {
    const instants = (await this.openRows()).flatMap(({ nextMs }) => nextMs ?? []);
    return instants.length === 0 ? undefined : Math.min(...instants);
  }

  /** Sets the clock on to an instant (or leaves it where it is later already) and lets everything happen that is due then. */
  async setOn(toMs: number): Promise<void> {
    const jumpMs = Math.max(0, Math.ceil(toMs - this.nowMs));
    this.offsetMs += jumpMs;
    await this.parts.sql('update instance set offset_ms = $1', [this.offsetMs]);
    for (const [id, { left, ms }] of this.behind) this.behind.set(id, { left, ms: ms + jumpMs });
    const due = (await this.openRows()).filter(({ nextMs }) => nextMs !== null && nextMs <= this.nowMs);
    await Promise.all(
      due.map(({ process, id, key }) =>
        fastForward(this.parts.client, processes.of(process).idOf(id, key ?? undefined), (this.behind.get(id)?.ms ?? 0) + SLACK_MS),
      ),
    );
    await this.settle();
  }

  /** Tells the workflows what has changed, and waits until each has seen it and has done what is due. */
  async settle(): Promise<void> {
    const { sql, relay } = this.parts;
    const lagging = openRowsOn(sql, processes);
    await until('the workflows have done what is due', async () => {
      await relay.pass();
      return (await sql('select 1 from outbox_event')).length === 0 && (await lagging.lagging()).length === 0;
    });
    for (const { id, seen, nextMs } of await this.openRows()) {
      const left = `${seen} ${nextMs}`;
      if (this.behind.get(id)?.left !== left) this.behind.set(id, { left, ms: 0 });
    }
  }
}
