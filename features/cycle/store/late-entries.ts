import type { CivilDay } from '../../../core/calendar/civil-day';
import { millis, timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { PostingState } from '../rules/villages';
import type { LateEntryRepository, WaitingEntry } from '../use-cases/late-entries/late-entry-repository';
import type { PostingRow } from '../use-cases/posting-repository';

const WAITING = `
  select w.id, w.unit_id as "unitId", w.roster_id as "rosterId", p.township_id as "townshipId", p.state as village, e.state as manner,
    coalesce(e.posted_on, r.delivered_on) - date '1970-01-01' as "doneOn", e.place, e.handled_by as "handledBy", e.late_reason as "lateReason",
    coalesce(e.recorded_by, r.recorded_by) as "accountId", a.person_id as "personId", ${millis('coalesce(e.recorded_at, r.recorded_at)')}::float8 as "recordedAtMs"
  from late_entry_confirmation w left join posting_entry e on e.id = w.entry_id left join roster r on r.id = w.roster_id
  left join village_posting p on p.cycle_id = w.cycle_id and p.unit_id = e.unit_id
  left join account a on a.id = coalesce(e.recorded_by, r.recorded_by)
  where w.cycle_id = $1 and w.state = 'waiting' order by w.id`;

interface WaitingRow {
  readonly id: string;
  readonly unitId: string;
  readonly rosterId: string | null;
  readonly townshipId: string | null;
  readonly village: PostingState | null;
  readonly manner: PostingRow['manner'] | null;
  readonly doneOn: CivilDay | null;
  readonly place: string | null;
  readonly handledBy: string | null;
  readonly lateReason: string | null;
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly recordedAtMs: number;
}

/** Late entries alone wait, so that this is their timing. */
function waitingOf({ id, unitId, rosterId, townshipId, village, manner, doneOn, accountId, personId, ...row }: WaitingRow): WaitingEntry[] {
  const { recordedAtMs, place, handledBy, lateReason } = row;
  const of = { id, unitId, recordedAtMs, recordedBy: { accountId: accountId ?? undefined, personId: personId ?? undefined } };
  if (rosterId !== null) return doneOn === null ? [] : [{ ...of, kind: 'roster', rosterId, deliveredOn: doneOn }];
  if (townshipId === null || village === null || manner === null) return [];
  const posting = {
    unitId,
    manner,
    postedOn: doneOn ?? undefined,
    place: place ?? undefined,
    handledBy: handledBy ?? undefined,
    timing: 'lateEntry',
    lateReason: lateReason ?? undefined,
  } as const;
  return [{ ...of, kind: 'posting', townshipId, village, row: posting }];
}

/** 补录确认 on Postgres. */
export const lateEntryRepository = (sql: Sql): LateEntryRepository => ({
  waiting: async (cycleId) => (await sql<WaitingRow>(WAITING, [cycleId])).flatMap(waitingOf),
  async decide(ids, { decision, opinion, accountId, nowMs }) {
    await sql(
      `update late_entry_confirmation set state = $2, opinion = $3, decided_by = $4, decided_at = $5
       where id = any ($1::uuid[]) and state = 'waiting'`,
      [ids, decision, opinion ?? null, accountId ?? null, timeOf(nowMs)],
    );
  },
});
