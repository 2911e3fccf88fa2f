import type { Actor } from '../../../../core/access/actor';
import type { AccessActor } from '../../../../core/access/may';
import { type CycleAsk, cycleAsks } from '../../rules/board/cycle-asks';
import type { CycleViewDatabase } from './look-at-board';

/** What the cycles ask of a person today. */
export const lookAtAsks = (database: CycleViewDatabase, actor: Actor, access: AccessActor): Promise<readonly CycleAsk[]> =>
  database.transaction(actor, async (tx) => cycleAsks(await tx.cycleViews.asking(), access, actor.accountId));
