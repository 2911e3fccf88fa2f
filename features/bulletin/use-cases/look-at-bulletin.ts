import type { Actor } from '../../../core/access/actor';
import { type CivilDay, civilDate, dayOfInstant } from '../../../core/calendar/civil-day';
import { loadSnapshot, type Snapshot } from '../../figures/use-cases/freeze-figures';
import type { Database, Transaction } from '../../../platform/postgres/database';
import { approversOn } from '../rules/approvers';
import type { Bulletin } from './bulletin-repository';
import { type BulletinDatabase, type BulletinTransaction, type FrozenTables, frozenTables } from './draft-bulletin';
import type { WithRegisters } from './register';

/** A bulletin with the figures it was written from. */
export interface BulletinWithFigures {
  readonly bulletin: Bulletin;
  readonly snapshot: Omit<Snapshot, 'figures'>;
  readonly tables: FrozenTables;
  readonly today: number;
  /** The issued one that it corrects. */
  readonly corrects?: Bulletin;
  /** Issued ones that correct it. */
  readonly corrections: readonly Bulletin[];
  /** Who may approve it today, while it waits for that. */
  readonly approvers: readonly string[];
}

/** The names of those who may approve a bulletin on a day. */
async function approversOf(tx: BulletinTransaction, { byPersonIds }: Bulletin, today: CivilDay): Promise<readonly string[]> {
  const personIds = approversOn(today, await tx.directory.loadHoldings(), byPersonIds);
  return (await tx.bulletins.addresseesOf(personIds)).map(({ name }) => name);
}

/** Undefined where there is none that this reader may see. */
export const lookAtBulletin = (database: BulletinDatabase, actor: Actor, id: string): Promise<BulletinWithFigures | undefined> =>
  database.transaction(actor, async (tx) => {
    const bulletin = await tx.bulletins.find(id);
    const snapshot = bulletin && (await loadSnapshot(tx, bulletin.snapshotId));
    if (!bulletin || !snapshot) return undefined;
    const { figures, ...known } = snapshot;
    const today = dayOfInstant(await tx.nowMs());
    const corrects = bulletin.correctsId === null ? undefined : await tx.bulletins.find(bulletin.correctsId);
    const others = await tx.bulletins.list(bulletin.campaignId);
    return {
      bulletin,
      snapshot: known,
      tables: frozenTables(figures),
      today,
      ...(corrects && { corrects }),
      corrections: others.filter(({ correctsId, state }) => correctsId === id && state === 'issued'),
      approvers: bulletin.state === 'submitted' ? await approversOf(tx, bulletin, today) : [],
    };
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
