import type { Actor } from '../../../../core/access/actor';
import { type AccessActor, may } from '../../../../core/access/may';
import { type CivilDay, dayOfInstant } from '../../../../core/calendar/civil-day';
import type { ObligationState } from '../../../../core/obligation/obligation';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import type { WithBulletins } from '../../../bulletin/use-cases/bulletin-repository';
import type { WithDirectory } from '../../../directory/use-cases/directory-repository';
import { type CycleStep, cycleSteps } from '../../rules/board/cycle-steps';
import { mayConfirmRoster } from '../../rules/confirm-late-entry';
import { isOwed, isToRecord } from '../../rules/board/posting-stage';
import { cycleStage } from '../../rules/plan-cycle';
import { rosterDueDay, rosterTiming } from '../../rules/roster-timing';
import type { Cycle, WithCycles } from '../cycle-repository';
import type { PostingRecord, RosterInList, WithCycleViews } from './cycle-views';
import { mayRecord } from './look-at-board';

type CyclePageTx = Transaction & WithCycles & WithCycleViews & WithBulletins & WithDirectory;
export type CyclePageDatabase = Database<CyclePageTx>;

/** A cycle with all that its page says of it, as far as the reader may see it. */
export interface CycleOnPage {
  readonly cycle: Cycle;
  readonly campaignTitle: string;
  readonly today: CivilDay;
  readonly steps: readonly CycleStep[];
  readonly records: readonly PostingRecord[];
  /** The latest first. */
  readonly rosters: readonly RosterInList[];
  /** Who supplies the roster, as far as the reader may see it. */
  readonly suppliers: readonly string[];
  readonly bulletin?: { readonly id: string; readonly title: string } | undefined;
  /** What townships owe in a round of pledges (承诺书), and whether the reader hands it in; empty in every other. */
  readonly pledges: readonly {
    readonly obligationId: string;
    readonly unitId: string;
    readonly state: ObligationState;
    readonly isMine: boolean;
  }[];
  /** Villages that the reader can record now. */
  readonly toRecord: readonly PostingRecord[];
  /** Whether the day of a roster waits for somebody of whom the reader is one. */
  readonly mayConfirmRoster: boolean;
  /** Whether the reader supplies the roster. */
  readonly mayDeliver: boolean;
}

/** Undefined where there is no such cycle for this reader. */
export const lookAtCycle = (
  database: CyclePageDatabase,
  actor: Actor,
  access: AccessActor,
  cycleId: string,
): Promise<CycleOnPage | undefined> =>
  database.transaction(actor, async (tx) => {
    const cycle = await tx.cycles.find(cycleId);
    if (!cycle) return undefined;
    const today = dayOfInstant(await tx.nowMs());
    const records = await tx.cycleViews.records(cycleId);
    const rosters = await tx.cycleViews.rosters(cycleId);
    const obligations = await tx.cycles.obligations(cycle);
    const owing = obligations.filter(({ kind }) => kind === 'roster');
    const units = await tx.directory.loadUnits();
    const bulletin = cycle.bulletinId === undefined ? undefined : await tx.bulletins.find(cycle.bulletinId);
    const stage = cycleStage({
      kind: cycle.kind,
      state: cycle.state,
      isListed: cycle.listedAtMs !== undefined,
      isRosterReported: rosters.length > 0 || owing.some(({ state }) => state === 'met'),
      ...(bulletin && { bulletinState: bulletin.state }),
    });
    const dueDay = rosterDueDay(cycle.roster?.dueDay, owing);
    const steps = cycleSteps(
      {
        kind: cycle.kind,
        stage,
        rosterDueDay: cycle.roster?.dueDay,
        postingDueDay: cycle.postingDueDay,
        rosterTiming: dueDay === undefined ? undefined : rosterTiming(rosters.toReversed(), dueDay),
        owed: records.filter(isOwed).length,
      },
      today,
    );
    return {
      cycle,
      campaignTitle: await tx.cycleViews.campaignTitle(cycle.campaignId),
      today,
      steps,
      records,
      rosters,
      suppliers: units.filter(({ id }) => owing.some(({ unitId }) => unitId === id)).map(({ name }) => name),
      ...(bulletin && { bulletin: { id: bulletin.id, title: bulletin.title } }),
      pledges: obligations
        .filter(({ kind }) => kind === 'pledge')
        .map(({ id, unitId, state }) => ({ obligationId: id, unitId, state, isMine: may('submitReport', access, unitId) })),
      toRecord: cycle.kind === 'pledges' ? [] : records.filter((record) => isToRecord(record) && mayRecord(access, record)),
      mayConfirmRoster: rosters.some(({ confirmation, unitId }) => confirmation === 'waiting' && mayConfirmRoster(access, unitId)),
      mayDeliver: owing.some(({ unitId }) => may('deliverRoster', access, unitId)),
    };
  });
