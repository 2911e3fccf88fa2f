import { type CivilDay, dayOfInstant, instantOf } from '../../../core/calendar/civil-day';
import { isInTime } from '../../../core/obligation/deadlines';
import type { CycleKind } from './cycle-periods';
import { replacedSheets, type VillageReplaced } from './replaced-sheets';
import type { RosterCount } from './roster';
import { type CycleVillage, townshipsDone, type VillageChanges } from './villages';

/** What a cycle is waiting for: the roster 清册, the postings 公示, its bulletin's draft 起草, its approval and issue 审批印发; or it is over 归档. In this order. */
export const CYCLE_STAGES = ['roster', 'posting', 'drafting', 'approval', 'archived'] as const;
export type CycleStage = (typeof CYCLE_STAGES)[number];

/** How a cycle ended: its bulletin was issued or given up, there were no figures to report, or it has no bulletin (承诺书). */
export type CycleOutcome = 'issued' | 'discarded' | 'noFigures' | 'complete';

/** A village with who said so: what the roster says of a village without payments is taken back when a later one says otherwise. */
export interface PlannedVillage extends CycleVillage {
  readonly isByRoster: boolean;
}

/** What decides what a cycle must do now. */
export interface CycleFacts {
  readonly kind: CycleKind;
  readonly state: 'open' | 'closed';
  readonly postingDueDay: CivilDay;
  readonly villages: readonly PlannedVillage[];
  readonly villageChanges: VillageChanges;
  readonly roster?: { readonly id: string; readonly persons: number; readonly counts: readonly RosterCount[] };
  /** The tax bureau has reported that it delivered, though no counts came with it. */
  readonly isRosterReported: boolean;
  /** The roster from which the sheets (公示表) of now are made. */
  readonly sheetsRosterId?: string;
  /** What it says of villages; absent where the sheets are those of the roster of now. */
  readonly sheetsCounts?: readonly RosterCount[];
  readonly isListed: boolean;
  /** Townships that owe their posting: it is opened and not met. */
  readonly owingTownshipIds: ReadonlySet<string>;
  /** Townships that do not owe it by the end of its day: met by a report, suspended, put off, ended. */
  readonly excusedTownshipIds: ReadonlySet<string>;
  readonly hasFigures: boolean;
  readonly bulletinState?: 'draft' | 'submitted' | 'approved' | 'issued' | 'discarded';
}

/** One thing that a cycle does, each once. */
export type CycleStep =
  | { readonly kind: 'changeVillages'; readonly changes: VillageChanges }
  /** `nothing`: villages without payments, which have nothing to post; `owed`: those of which an earlier roster said so; `replaced`: those whose sheets change. */
  | {
      readonly kind: 'prepareSheets';
      readonly rosterId: string;
      readonly nothing: readonly string[];
      readonly owed: readonly string[];
      readonly replaced: readonly VillageReplaced[];
    }
  | { readonly kind: 'meetPostings'; readonly townshipIds: readonly string[] }
  | { readonly kind: 'listMissing'; readonly unitIds: readonly string[] }
  | { readonly kind: 'draftBulletin' }
  | { readonly kind: 'close'; readonly outcome: CycleOutcome };

/** The step to take now, or the instant to look again (epoch milliseconds; without either only a new fact can change anything). */
export interface CyclePlan {
  readonly step?: CycleStep;
  readonly nextMs?: number;
}

const nothingByRoster = (
  { persons, counts }: NonNullable<CycleFacts['roster']>,
  villages: readonly PlannedVillage[],
): ReadonlySet<string> =>
  new Set(persons === 0 ? villages.map(({ unitId }) => unitId) : counts.filter((count) => count.persons === 0).map(({ unitId }) => unitId));

function prepareSheets({ roster, sheetsRosterId, sheetsCounts = [], villages }: CycleFacts): CycleStep | undefined {
  if (!roster || roster.id === sheetsRosterId) return undefined;
  const nothing = nothingByRoster(roster, villages);
  return {
    kind: 'prepareSheets',
    rosterId: roster.id,
    nothing: villages.filter(({ unitId, state }) => state === 'owed' && nothing.has(unitId)).map(({ unitId }) => unitId),
    owed: villages
      .filter(({ unitId, state, isByRoster }) => state === 'nothing' && isByRoster && !nothing.has(unitId))
      .map(({ unitId }) => unitId),
    replaced: replacedSheets(sheetsCounts, roster.counts, villages),
  };
}

function meetPostings({ villages, owingTownshipIds }: CycleFacts): CycleStep | undefined {
  const townshipIds = townshipsDone(villages).filter((id) => owingTownshipIds.has(id));
  return townshipIds.length > 0 ? { kind: 'meetPostings', townshipIds } : undefined;
}

const missingNow = ({ villages, excusedTownshipIds }: CycleFacts): CycleStep => ({
  kind: 'listMissing',
  unitIds: villages.filter(({ state, townshipId }) => state === 'owed' && !excusedTownshipIds.has(townshipId)).map(({ unitId }) => unitId),
});

function afterList({ kind, hasFigures, bulletinState }: CycleFacts): CycleStep | undefined {
  if (kind === 'pledges') return { kind: 'close', outcome: 'complete' };
  if (bulletinState === 'issued' || bulletinState === 'discarded') return { kind: 'close', outcome: bulletinState };
  if (bulletinState !== undefined) return undefined;
  return hasFigures ? { kind: 'draftBulletin' } : { kind: 'close', outcome: 'noFigures' };
}

const hasChanged = ({ added, moved, over }: VillageChanges): boolean => added.length + moved.length + over.length > 0;

/**
 * What a cycle does at `nowMs` (公示周期): villages that came or went, sheets from the roster of now, postings met, at 24:00 of the day the list of who has not
 * posted, then the figures frozen and the bulletin drafted, and the end when it is issued. One step at a time: take it, and ask again. It looks again at each
 * midnight until the list is fixed, since villages begin and end with a day. Same facts, same answer. (notice 五（三）; domain.md §1, §3)
 */
export function planCycle(facts: CycleFacts, nowMs: number): CyclePlan {
  if (facts.state === 'closed') return {};
  const due = !facts.isListed && !isInTime(nowMs, facts.postingDueDay) ? missingNow(facts) : undefined;
  const villages = !facts.isListed && hasChanged(facts.villageChanges);
  const step =
    (villages ? ({ kind: 'changeVillages', changes: facts.villageChanges } as const) : undefined) ??
    prepareSheets(facts) ??
    meetPostings(facts) ??
    due ??
    (facts.isListed ? afterList(facts) : undefined);
  if (step) return { step };
  return facts.isListed ? {} : { nextMs: instantOf(dayOfInstant(nowMs) + 1) };
}

/** What a cycle is waiting for. Postings go on when the roster is missing, and so does the cycle when their day is over. */
export function cycleStage({
  kind,
  state,
  isListed,
  bulletinState,
  roster,
  isRosterReported,
}: Pick<CycleFacts, 'kind' | 'state' | 'isListed' | 'bulletinState' | 'roster' | 'isRosterReported'>): CycleStage {
  if (state === 'closed') return 'archived';
  if (bulletinState !== undefined) return 'approval';
  if (isListed) return 'drafting';
  return roster || isRosterReported || kind !== 'monthly' ? 'posting' : 'roster';
}

/** Whether a stage lies behind another one. */
export const isPast = (now: CycleStage, stage: CycleStage): boolean =>
  now === 'archived' || CYCLE_STAGES.indexOf(now) > CYCLE_STAGES.indexOf(stage);

/** What an advance of a cycle returns: whether the stage that was asked for is past, how long to wait, and where it stands, for operators. */
export interface CycleAdvanced {
  readonly done: boolean;
  readonly waitMs?: number;
  readonly title: string;
  readonly stage: CycleStage;
  readonly villages: number;
  /** Of them, those that are not recorded yet. */
  readonly owed: number;
}
