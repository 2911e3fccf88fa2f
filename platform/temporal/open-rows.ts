import type { OutboxEvent } from '../outbox/outbox-event';
import type { Sql } from '../postgres/sql';
import type { ProcessDescription, ProcessRegistry, ProcessTable } from './process';

/** A row of a process; the title is what operators read beside the workflow's id. */
export interface ProcessRow extends OutboxEvent {
  readonly title?: string;
  /** What its workflow is known by, where that is not the row's id. */
  readonly key?: string | null;
}

/** An open row that is not where it should be: facts no advance has seen (`isBehind`), or a named instant that has passed. */
export interface LaggingRow extends ProcessRow {
  /** The version of the facts that its latest advance saw. */
  readonly seenVersion: number;
  readonly isBehind: boolean;
  /** How long ago, in milliseconds, its instant passed; 0 where it has not. */
  readonly lateMs: number;
}

/** The rows whose processes go on; each call is one statement of its own. */
export interface OpenRows {
  /** Every open row, process by process in the order of the registry. */
  all(): Promise<readonly ProcessRow[]>;
  /** Those of these rows of one process that are open. */
  among(kind: string, rowIds: readonly string[]): Promise<readonly ProcessRow[]>;
  lagging(): Promise<readonly LaggingRow[]>;
  /** Some open rows, others each time. */
  sample(count: number): Promise<readonly ProcessRow[]>;
}

const openOf = ({ table, openState }: ProcessTable): string => `from ${table} where state = '${openState}'`;
const keyColumnOf = ({ keyColumn }: ProcessTable): string => keyColumn ?? 'null::text';
const rowsOf = ({ kind, openRows }: ProcessDescription, at: number): string =>
  `select ${at} as position, '${kind}' as process, id, title, ${keyColumnOf(openRows)} as key, version, seen_version, next_at ${openOf(openRows)}`;

/** The open rows of the registered processes on Postgres. */
export function openRowsOn(sql: Sql, processes: ProcessRegistry): OpenRows {
  const open = `(${processes.all.map(rowsOf).join(' union all ')}) open_row`;
  return {
    all: () => sql<ProcessRow>(`select process, id as "rowId", title, key from ${open} order by position, id`),
    among: (kind, rowIds) =>
      sql<ProcessRow>(
        `select '${kind}' as process, id as "rowId", title, ${keyColumnOf(processes.of(kind).openRows)} as key ${openOf(processes.of(kind).openRows)}
           and id = any($1::uuid[]) order by id`,
        [rowIds],
      ),
    lagging: () =>
      sql<LaggingRow>(
        `select process, id as "rowId", title, key, seen_version as "seenVersion", seen_version < version as "isBehind",
           greatest(0, coalesce(floor(extract(epoch from now - next_at) * 1000), 0))::bigint as "lateMs"
         from (select duban_now() as now) clock, ${open} where seen_version < version or next_at < now order by process, id`,
      ),
    sample: (count) => sql<ProcessRow>(`select process, id as "rowId", title, key from ${open} order by random() limit $1`, [count]),
  };
}
