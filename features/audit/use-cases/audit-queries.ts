import type { Actor } from '../../../core/access/actor';

/** Entries that need a second look: `lateEntry` was recorded afterwards (补录), `doneLate` was reported as complete after its deadline and is no late entry (逾期办结), `failed` was not let in. */
export const AUDIT_MARKS = ['lateEntry', 'doneLate', 'failed'] as const;
export type AuditMark = (typeof AUDIT_MARKS)[number];

/** What the audit is narrowed to. Days are `YYYY-MM-DD`, both included; `actor`, `unit`: a part of the name; `about`: an id. */
export interface AuditFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly actor?: string | undefined;
  readonly unit?: string | undefined;
  readonly kind?: string | undefined;
  readonly mark?: AuditMark | undefined;
  readonly about?: string | undefined;
}

/** An entry as it is read. `by` is the person's name, else the actor as it was recorded; `taskId` leads to the task that it is about. */
export interface AuditRow {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly by: string | null;
  readonly unitName: string | null;
  readonly kind: string;
  readonly entity: string;
  readonly entityId: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
  readonly marks: readonly AuditMark[];
  readonly taskId: string | null;
}

/** How a part of the audit is read; `entities`: those that the reader may see, or all. */
export interface AuditReading {
  readonly entities: 'all' | readonly string[];
  readonly filter: AuditFilter;
  /** Entries below this number, the newest first. */
  readonly before?: number | undefined;
}

export interface AuditQueries {
  list(actor: Actor, reading: AuditReading, limit: number): Promise<readonly AuditRow[]>;
}
