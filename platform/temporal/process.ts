import type { Advanced } from '../../activities/contract/activities';
import type { Database, Transaction } from '../postgres/database';

/** `nowMsAt` gives the instant an advance goes by from its workflow's time; without it, it goes by the one clock, the database's. Only workflow tests give it. */
export interface AdvanceDeps<Tx extends Transaction> {
  readonly database: Database<Tx>;
  readonly nowMsAt?: (atMs: number) => number;
}

/** Which row to advance, and the workflow's own time in epoch milliseconds (for the reconciler, which has none, the host's). */
export interface AdvanceAt {
  readonly rowId: string;
  readonly atMs: number;
}

/**
 * The table whose rows a process stands for. Each has the columns `id`, `title`, `state`, `version` (raised by every change of its facts), `seen_version` (the
 * version its latest advance saw) and `next_at` (the instant that advance named; null where only a new fact can change anything).
 */
export interface ProcessTable {
  readonly table: string;
  /** The state of a row whose process goes on. */
  readonly openState: string;
  /** The column of what its workflow is known by, where that is not the row's id. */
  readonly keyColumn?: string;
}

/** What starter, relay and outbox know of a process. */
export interface ProcessDescription {
  /** How outbox events and alarms name it; never changes once it is released. */
  readonly kind: string;
  /** The name of its workflow, as Temporal knows it. */
  readonly workflowType: string;
  /** `key` is that of the row, where its table has such a column. */
  readonly idOf: (rowId: string, key?: string) => string;
  /** The inverse of `idOf` by a row's id; undefined for any other process's workflow. */
  readonly rowIdOf: (workflowId: string) => string | undefined;
  /** What the workflow is given: the id of its row under the name its workflow gives it. */
  readonly inputOf: (rowId: string) => object;
  readonly openRows: ProcessTable;
}

/** A durable process (流程): a row whose workflow looks at it again at each instant it names and at each change of its facts. One entry each in `processes.ts`. */
export interface DurableProcess<Tx extends Transaction> extends ProcessDescription {
  /** What the workflow does at each of its instants, for the reconciler to do in its place. Safe to run twice. */
  readonly advance: (deps: AdvanceDeps<Tx>, at: AdvanceAt) => Promise<Advanced>;
}

/** Processes by their kinds. */
export interface ProcessRegistry<Process extends ProcessDescription = ProcessDescription> {
  readonly all: readonly Process[];
  /** Throws where nothing is registered under this kind: a row is never taken for one of another process. */
  of(kind: string): Process;
}

/** Kinds, tables and states stand in SQL texts as they are. */
const NAME = /^[a-z][A-Za-z0-9_]*$/;

/** Gathers processes; throws where two share a kind, a workflow type or a table, and where a name is none. */
export function processRegistry<Process extends ProcessDescription>(all: readonly Process[]): ProcessRegistry<Process> {
  const names = all.flatMap(({ kind, openRows: { table, openState, keyColumn } }) => [
    kind,
    table,
    openState,
    ...(keyColumn === undefined ? [] : [keyColumn]),
  ]);
  for (const name of names) if (!NAME.test(name)) throw new Error(`not a name for a process, table or state: ${name}`);
  const shared = [all.map(({ kind }) => kind), all.map(({ workflowType }) => workflowType), all.map(({ openRows }) => openRows.table)];
  if (shared.some((of) => new Set(of).size < of.length)) throw new Error('two processes share a kind, a workflow type or a table');
  const byKind = new Map(all.map((process) => [process.kind, process]));
  return {
    all,
    of(kind) {
      const process = byKind.get(kind);
      if (!process) throw new Error(`no process is registered under the kind ${kind}`);
      return process;
    },
  };
}
