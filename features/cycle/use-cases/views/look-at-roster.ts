import type { Actor } from '../../../../core/access/actor';
import { type AccessActor, may } from '../../../../core/access/may';
import { type CivilDay, dayOfInstant } from '../../../../core/calendar/civil-day';
import type { Unit } from '../../../../core/directory/unit';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import type { WithDirectory } from '../../../directory/use-cases/directory-repository';
import { isOwnEntry, mayConfirmRoster } from '../../rules/confirm-late-entry';
import { rosterDueDay } from '../../rules/roster-timing';
import type { Cycle, WithCycles } from '../cycle-repository';
import type { RosterInList, WithCycleViews } from './cycle-views';

type RosterPageTx = Transaction & WithCycles & WithCycleViews & WithDirectory;

/** The deliveries of a cycle's roster, and for which unit the reader delivers it. */
export interface RosterOnPage {
  readonly cycle: Cycle;
  readonly campaignTitle: string;
  readonly today: CivilDay;
  /** The latest first. */
  readonly rosters: readonly RosterInList[];
  /** The last day of it, where it is owed. */
  readonly dueDay: CivilDay | undefined;
  /** The day of one waits for this reader to confirm it. */
  readonly isToConfirm: boolean;
  /** The unit for which the reader delivers; absent where he does not. */
  readonly deliversFor?: string | undefined;
  /** The directory, in which the units of a roster are found. */
  readonly units: readonly Unit[];
}

/** Undefined where there is no such cycle for this reader. */
export const lookAtRoster = (
  database: Database<RosterPageTx>,
  actor: Actor,
  access: AccessActor,
  cycleId: string,
): Promise<RosterOnPage | undefined> =>
  database.transaction(actor, async (tx) => {
    const cycle = await tx.cycles.find(cycleId);
    if (!cycle) return undefined;
    const owed = (await tx.cycles.obligations(cycle)).filter(({ kind }) => kind === 'roster');
    const rosters = await tx.cycleViews.rosters(cycleId);
    const by = { accountId: actor.accountId, personId: access.personId };
    return {
      cycle,
      campaignTitle: await tx.cycleViews.campaignTitle(cycle.campaignId),
      today: dayOfInstant(await tx.nowMs()),
      rosters,
      dueDay: rosterDueDay(cycle.roster?.dueDay, owed),
      isToConfirm: rosters.some(
        (roster) => roster.confirmation === 'waiting' && mayConfirmRoster(access, roster.unitId) && !isOwnEntry({ recordedBy: roster }, by),
      ),
      deliversFor: owed.map(({ unitId }) => unitId).find((unitId) => may('deliverRoster', access, unitId)),
      units: await tx.directory.loadUnits(),
    };
  });
