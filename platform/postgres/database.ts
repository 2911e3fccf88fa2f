import type { Actor } from '../../core/access/actor';
import type { AuditEntries } from '../audit/audit-entry';
import type { OutboxEvent } from '../outbox/outbox-event';

/** What every transaction offers. What a feature stores it declares in a port of its own (`WithCalendar`), and asks for it beside this. */
export interface Transaction {
  /** The instant of this transaction's changes on the one clock, epoch milliseconds. */
  nowMs(): Promise<number>;
  appendAudit(actor: Actor, entries: AuditEntries): Promise<void>;
  /** Leaves these events in the outbox; the relay signals the workflows of their rows after the commit. */
  publish(events: readonly OutboxEvent[]): Promise<void>;
  /** New row ids in the order of time. */
  newIds(count: number): Promise<readonly string[]>;
}

/** Runs `work` in one transaction that sees what the actor may see; rolls back when it throws. `Tx` is what the caller needs of it. */
export interface Database<Tx extends Transaction = Transaction> {
  transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
}
