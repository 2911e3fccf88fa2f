import type { Transaction } from '../../../platform/postgres/database';
import type { WithCycles } from './cycle-repository';

/** Says in the transaction of a change that a cycle must look again: one of its facts has changed. Locks its row, so that its facts change one after the other. */
export async function changeCycle(tx: Transaction & WithCycles, cycleId: string): Promise<void> {
  await tx.cycles.raiseVersion(cycleId);
  await tx.publish([{ process: 'noticeCycle', rowId: cycleId }]);
}

/** Says so of the cycles whose villages can still change: the directory has (单位有变). */
export async function changeCyclesWithVillages(tx: Transaction & WithCycles): Promise<void> {
  for (const cycleId of await tx.cycles.idsToList()) await changeCycle(tx, cycleId);
}

/** Says so of the cycles whose bulletin this is. */
export async function changeCyclesOf(tx: Transaction & WithCycles, bulletinId: string): Promise<void> {
  for (const cycleId of await tx.cycles.ofBulletin(bulletinId)) await changeCycle(tx, cycleId);
}
