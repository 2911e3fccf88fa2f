import type { Actor } from '../../../core/access/actor';
import { civilDate, dayOfInstant } from '../../../core/calendar/civil-day';
import { loadSnapshot, type Snapshot } from '../../figures/use-cases/freeze-figures';
import type { Database, Transaction } from '../../../platform/postgres/database';
import type { Bulletin } from './bulletin-repository';
import { type BulletinDatabase, type FrozenTables, frozenTables } from './draft-bulletin';
import type { WithRegisters } from './register';

/** A bulletin with the figures it was written from. */
export interface BulletinWithFigures {
  readonly bulletin: Bulletin;
  readonly snapshot: Omit<Snapshot, 'figures'>;
  readonly tables: FrozenTables;
  readonly today: number;
}

/** Undefined where there is none that this reader may see. */
export const lookAtBulletin = (database: BulletinDatabase, actor: Actor, id: string): Promise<BulletinWithFigures | undefined> =>
  database.transaction(actor, async (tx) => {
    const bulletin = await tx.bulletins.find(id);
    const snapshot = bulletin && (await loadSnapshot(tx, bulletin.snapshotId));
    if (!bulletin || !snapshot) return undefined;
    const { figures, ...known } = snapshot;
    return { bulletin, snapshot: known, tables: frozenTables(figures), today: dayOfInstant(await tx.nowMs()) };
  });

/** The newest bulletins, of one notice or of all. */
export const lookAtBulletins = (database: BulletinDatabase, actor: Actor, campaignId?: string): Promise<readonly Bulletin[]> =>
  database.transaction(actor, (tx) => tx.bulletins.list(campaignId));

/** The number that a register would give next this year; undefined where it is empty. */
export const nextNumber = (database: Database<Transaction & WithRegisters>, actor: Actor, register: string): Promise<number | undefined> =>
  database.transaction(actor, async (tx) => {
    const { year } = civilDate(dayOfInstant(await tx.nowMs()));
    const last = await tx.registers.last(register, year);
    return last === undefined ? undefined : last + 1;
  });
