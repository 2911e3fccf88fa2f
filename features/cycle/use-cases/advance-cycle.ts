import { systemActor } from '../../../core/access/actor';
import { dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import type { Transaction } from '../../../platform/postgres/database';
import type { AuditEntry } from '../../../platform/audit/audit-entry';
import type { AdvanceDeps } from '../../../platform/temporal/process';
import type { BulletinTransaction, BulletinWriter } from '../../bulletin/use-cases/draft-bulletin';
import { draftIn } from '../../bulletin/use-cases/draft-bulletin';
import type { WithCampaignAdvance } from '../../campaign/use-cases/advance-repository';
import { changeCampaign } from '../../campaign/use-cases/change-campaign';
import { type CycleAdvanced, type CycleFacts, type CycleStage, cycleStage, type CycleStep, isPast, planCycle } from '../rules/plan-cycle';
import { villageChanges } from '../rules/villages';
import type { Cycle } from './cycle-repository';
import { isOwing, meetObligations, type MeetTx, owedKind } from './meet-obligations';
import type { WithPostings } from './posting-repository';
import type { WithRosters } from './roster-repository';
import { tellReplacedSheets } from './tell-replaced-sheets';

/** What an advance of a cycle needs of its transaction. */
export type AdvanceCycleTx = Transaction & MeetTx & BulletinTransaction & WithPostings & WithRosters & WithCampaignAdvance;

/** `writer`: the words of its bulletin. */
export interface AdvanceCycleDeps extends AdvanceDeps<AdvanceCycleTx> {
  readonly writer: BulletinWriter;
}

export interface AdvanceCycle {
  readonly cycleId: string;
  readonly atMs: number;
  /** The stage that the caller waits to be past; absent: all of them. */
  readonly stage?: CycleStage;
}

const actor = systemActor('engine');
const GONE: CycleAdvanced = { done: true, title: '', stage: 'archived', villages: 0, owed: 0 };

async function loadFacts(tx: AdvanceCycleTx, cycle: Cycle, nowMs: number): Promise<CycleFacts> {
  const villages = await tx.postings.villages(cycle.id);
  const townshipIds = await tx.cycles.townships(cycle);
  // Pledges are handed in by townships; whoever has, has no village to name.
  const units = cycle.kind === 'pledges' ? [] : await tx.directory.loadUnits();
  const obligations = await tx.cycles.obligations(cycle);
  const postings = obligations.filter(({ kind }) => kind !== 'roster');
  const roster = await tx.rosters.latest(cycle.id);
  const { sheetsRosterId } = cycle;
  const isReplaced = sheetsRosterId !== undefined && roster !== undefined && roster.id !== sheetsRosterId;
  const isExcused = ({ state, deadlineDay }: (typeof postings)[number]): boolean =>
    (state !== 'open' && state !== 'returned') || deadlineDay > cycle.postingDueDay;
  return {
    kind: cycle.kind,
    state: cycle.state,
    postingDueDay: cycle.postingDueDay,
    villages,
    villageChanges: villageChanges(townshipIds, units, villages, dayOfInstant(nowMs)),
    ...(roster && { roster }),
    isRosterReported: obligations.some(({ kind, state }) => kind === 'roster' && state === 'met'),
    ...(sheetsRosterId !== undefined && { sheetsRosterId }),
    ...(isReplaced && { sheetsCounts: await tx.rosters.countsOf(sheetsRosterId) }),
    isListed: cycle.listedAtMs !== undefined,
    owingTownshipIds: new Set(postings.filter(isOwing).map(({ unitId }) => unitId)),
    excusedTownshipIds: new Set(postings.filter(isExcused).map(({ unitId }) => unitId)),
    ...(await tx.cycles.bulletinFacts(cycle)),
  };
}

const entryOf = (cycle: Cycle, kind: AuditEntry['kind'], after: Readonly<Record<string, unknown>>): AuditEntry => ({
  kind,
  entity: 'noticeCycle',
  entityId: cycle.id,
  after: { period: cycle.period, ...after },
});

/** Takes one step, and answers its entries of the audit where it has none of its own. */
async function takeStep(
  tx: AdvanceCycleTx,
  writer: BulletinWriter,
  cycle: Cycle,
  step: CycleStep,
  nowMs: number,
): Promise<readonly AuditEntry[]> {
  switch (step.kind) {
    case 'changeVillages': {
      const { added, moved, over } = step.changes;
      await tx.postings.changeVillages(cycle.id, step.changes);
      return [entryOf(cycle, 'cycle.villagesChanged', { added: added.length, moved: moved.length, over: over.length })];
    }
    case 'prepareSheets':
      await tx.postings.setByRoster(cycle.id, step.rosterId, step);
      await tx.cycles.setSheets(cycle.id, step.rosterId, nowMs);
      return [
        entryOf(cycle, 'cycle.sheetsPrepared', { rosterId: step.rosterId, nothing: step.nothing.length }),
        ...(await tellReplacedSheets(tx, cycle, step, nowMs)),
      ];
    case 'meetPostings':
      await meetObligations(tx, actor, cycle, { kind: owedKind(cycle), unitIds: step.townshipIds, nowMs });
      return [];
    case 'listMissing':
      await tx.postings.list(cycle.id, step.unitIds, nowMs);
      await tx.cycles.setListed(cycle.id, nowMs);
      return [entryOf(cycle, 'cycle.missingListed', { due: formatDay(cycle.postingDueDay), units: step.unitIds })];
    case 'draftBulletin': {
      const { campaignId, dataThroughDay: day, kind, postingDueDay: dueDay } = cycle;
      const round = { kind, dueDay, ...(await tx.postings.posted(cycle.id)) };
      const drafted = await draftIn(tx, actor, { campaignId, day, form: 'specialReport', round }, writer);
      if (!drafted) throw new Error(`nothing is counted for the notice of cycle ${cycle.id}`);
      await tx.cycles.setDrafted(cycle.id, drafted, nowMs);
      return [];
    }
    case 'close':
      await tx.cycles.close(cycle.id, step.outcome, nowMs);
      await changeCampaign(tx, cycle.campaignId);
      return [entryOf(cycle, 'cycle.closed', { outcome: step.outcome })];
  }
}

/**
 * Advances a cycle (公示周期) in one transaction: locks it, reads its facts, takes the steps that the rules name until none is due, and says when to look again.
 * Safe to run twice and by two callers: the row lock puts them one after the other, and the second finds nothing to do.
 */
export function advanceCycle(
  { database, nowMsAt, writer }: AdvanceCycleDeps,
  { cycleId, atMs, stage: awaited }: AdvanceCycle,
): Promise<CycleAdvanced> {
  return database.transaction(actor, async (tx) => {
    const locked = await tx.cycles.lock(cycleId);
    if (!locked) return GONE;
    const nowMs = nowMsAt?.(atMs) ?? (await tx.nowMs());
    for (let cycle = locked; ;) {
      const facts = await loadFacts(tx, cycle, nowMs);
      const { step, nextMs } = planCycle(facts, nowMs);
      if (!step) {
        const stage = cycleStage(facts);
        await tx.cycles.finish(cycle, nextMs);
        const owed = facts.villages.filter(({ state }) => state === 'owed').length;
        const done = stage === 'archived' || (awaited !== undefined && isPast(stage, awaited));
        const wait = !done && nextMs !== undefined && { waitMs: Math.max(0, nextMs - nowMs) };
        return { done, ...wait, title: cycle.title, stage, villages: facts.villages.length, owed };
      }
      const [entry, ...entries] = await takeStep(tx, writer, cycle, step, nowMs);
      if (entry) await tx.appendAudit(actor, [entry, ...entries]);
      cycle = (await tx.cycles.find(cycleId)) ?? cycle;
    }
  });
}
