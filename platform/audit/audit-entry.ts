import type { AuditKind } from './audit-kind';

/** One change, as the audit keeps it. Values of `before` and `after` are what changed, without personal data beyond ids. */
export interface AuditEntry {
  readonly kind: AuditKind;
  readonly entity: string;
  readonly entityId: string;
  readonly unitId?: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

/** A change never comes without its entry. */
export type AuditEntries = readonly [AuditEntry, ...AuditEntry[]];
