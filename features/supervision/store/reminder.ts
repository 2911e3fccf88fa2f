import { timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { EventRow, LadderRow } from '../use-cases/obligation-repository';
import { slices } from './slices';

interface ReminderRow extends Omit<LadderRow, 'audience' | 'plannedAtMs'> {
  readonly audience: string;
  readonly kind: 'ladder' | 'event';
  readonly plannedAtMs: number;
  readonly params?: Readonly<Record<string, string>>;
}

/** Writes reminders, a thousand to a statement; one that is there already stays as it is. Returns how many were new. */
async function insert(sql: Sql, reminders: readonly ReminderRow[], nowMs: number): Promise<number> {
  let added = 0;
  for (const rows of slices(reminders)) {
    const [count] = await sql<{ added: number }>(
      `with added as (
         insert into reminder (recorded_at, task_id, obligation_id, unit_id, deadline_version, rung, audience, kind, params, state, planned_at, send_at)
         select $1, * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::text[], $7::text[], $8::text[], $9::jsonb[], $10::text[],
           $11::timestamptz[], $12::timestamptz[])
         on conflict on constraint reminder_once do nothing returning 1
       ) select count(*) as added from added`,
      [
        timeOf(nowMs),
        rows.map(({ taskId }) => taskId),
        rows.map(({ obligationId }) => obligationId),
        rows.map(({ unitId }) => unitId),
        rows.map(({ deadlineVersion }) => deadlineVersion),
        rows.map(({ rung }) => rung),
        rows.map(({ audience }) => audience),
        rows.map(({ kind }) => kind),
        rows.map(({ params = {} }) => JSON.stringify(params)),
        rows.map(({ state }) => state),
        rows.map(({ plannedAtMs }) => timeOf(plannedAtMs)),
        rows.map(({ sendAtMs }) => timeOf(sendAtMs)),
      ],
    );
    added += count?.added ?? 0;
  }
  return added;
}

export const recordRungs = (sql: Sql, rows: readonly LadderRow[], nowMs: number): Promise<number> =>
  insert(
    sql,
    rows.map((row) => ({ ...row, kind: 'ladder' })),
    nowMs,
  );

/** The instant of an event is that of its letter. */
export async function recordEvents(sql: Sql, rows: readonly EventRow[], nowMs: number): Promise<void> {
  const events = rows.map((row) => ({ ...row, kind: 'event', state: 'recorded', plannedAtMs: row.sendAtMs }) as const);
  if ((await insert(sql, events, nowMs)) < rows.length) throw new Error('an event was recorded before');
}
