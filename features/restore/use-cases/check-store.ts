import type { Alarms } from '../../../platform/alarms/alarm';
import { judgeStore, type Mark } from '../rules/judge-store';
import type { MarkKeeper, StoreCheck } from './sending-pause';

export const PAUSED = 'sendingPaused';

export interface CheckOptions {
  readonly store: StoreCheck;
  readonly marks: MarkKeeper;
  readonly alarms: Alarms;
}

const keyOf = ({ letterId, attempt }: NonNullable<Mark['claim']>): string => `${letterId}/${attempt}`;

/**
 * Checks whether the store is an older copy of itself, before a dispatcher sends on a new connection: if it is, or may be, sending is paused until a person
 * lets it go on. Returns the id of the store, which marks of it carry.
 */
export async function checkStore({ store, marks, alarms }: CheckOptions): Promise<string> {
  const kept = marks.read();
  const standing = await store.standing();
  const known = await store.known(kept.flatMap(({ claim }) => claim ?? []));
  const verdict = judgeStore(standing, kept, (claim) => known.has(keyOf(claim)));
  if (verdict.kind === 'goOn') {
    if (!kept.some(({ storeId }) => storeId === standing.storeId)) marks.write({ storeId: standing.storeId });
    await store.guard();
    return standing.storeId;
  }
  await store.pause(verdict.kind, verdict.kind === 'restored' ? verdict.sentThroughMs : undefined);
  await alarms.raise({ cause: PAUSED, severity: 'error', code: PAUSED, params: { reason: verdict.kind } });
  return standing.storeId;
}
