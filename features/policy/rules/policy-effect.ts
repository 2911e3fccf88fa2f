import type { Calendar } from '../../../core/calendar/calendar';
import type { Obligation, ObligationKind } from '../../../core/obligation/obligation';
import type { Audience, Policy } from '../../../core/policy/policy';
import { ladderInstants } from '../../supervision/rules/rung-instant';

/** What becomes of a reminder that has not been recorded yet: another instant, a rung that is new, one that is there no more, or other people. */
export type RungChangeKind = 'moved' | 'added' | 'removed' | 'readdressed';

/** One reminder that a change of policy touches; instants are epoch milliseconds of its slot. */
export interface RungChange<O extends Obligation = Obligation> {
  readonly obligation: O;
  readonly rung: string;
  readonly kind: RungChangeKind;
  readonly fromMs?: number;
  readonly toMs?: number;
}

/** Reminders of several units that are touched in the same way at the same time, about the same thing. */
export interface RungChangeGroup<O extends Obligation = Obligation> extends RungChange<O> {
  readonly obligations: readonly O[];
}

/** The changes, those of several units in one: by what `topicOf` says of an obligation. */
export function grouped<O extends Obligation>(
  changes: readonly RungChange<O>[],
  topicOf: (obligation: O) => string,
): readonly RungChangeGroup<O>[] {
  const groups = new Map<string, RungChangeGroup<O>>();
  for (const change of changes) {
    const { obligation, kind, rung, fromMs, toMs } = change;
    const key = JSON.stringify([kind, obligation.kind, rung, fromMs, toMs, topicOf(obligation)]);
    groups.set(key, { ...change, obligations: [...(groups.get(key)?.obligations ?? []), obligation] });
  }
  return [...groups.values()];
}

/** How often a rung of one kind of obligation is touched in each way. */
export interface RungCount extends Readonly<Record<RungChangeKind, number>> {
  readonly obligationKind: ObligationKind;
  readonly rung: string;
}

export interface PolicyEffect<O extends Obligation = Obligation> {
  /** Obligations whose ladder runs. */
  readonly running: number;
  /** Reminders of them that are recorded already, and stay as they are. */
  readonly kept: number;
  /** By the earlier of the two instants. */
  readonly changes: readonly RungChange<O>[];
  readonly counts: readonly RungCount[];
}

/** A rung that is still to come, or that was missed and will be caught up. */
interface PendingRung {
  readonly slotMs: number;
  readonly audiences: readonly Audience[];
}
type PendingRungs = (obligation: Obligation) => ReadonlyMap<string, PendingRung>;

function pendingUnder(policy: Policy, calendar: Calendar): PendingRungs {
  const instantsOf = ladderInstants(policy, calendar);
  return (obligation) => {
    const slots = instantsOf(obligation);
    const { activeSinceMs, recordedRungs } = obligation;
    return new Map(
      policy.ladders[obligation.kind].flatMap(({ id, audiences }, at) => {
        const slotMs = slots[at] ?? Infinity;
        return slotMs < activeSinceMs || recordedRungs.includes(id) ? [] : [[id, { slotMs, audiences }] as const];
      }),
    );
  };
}

const isRunning = ({ state }: Obligation): boolean => state === 'open';

/** A policy in force, and the one that is to follow it at `nowMs` (epoch milliseconds). */
export interface PolicyTurn {
  readonly before: Policy;
  readonly after: Policy;
  readonly calendar: Calendar;
  readonly nowMs: number;
}

/**
 * The rungs that a change of policy would bring in with an instant that has passed: nobody awaited them, so they are passed over. A rung that was pending before
 * stays pending, also where its new instant lies behind.
 */
export function passedOver<O extends Obligation>(
  obligations: readonly O[],
  { before, after, calendar, nowMs }: PolicyTurn,
): readonly { readonly obligation: O; readonly rung: string; readonly slotMs: number; readonly audiences: readonly Audience[] }[] {
  const [pendingBefore, pendingAfter] = [pendingUnder(before, calendar), pendingUnder(after, calendar)];
  return obligations.filter(isRunning).flatMap((obligation) => {
    const known = pendingBefore(obligation);
    return [...pendingAfter(obligation)]
      .filter(([rung, { slotMs }]) => slotMs < nowMs && !known.has(rung))
      .map(([rung, pending]) => ({ obligation, rung, ...pending }));
  });
}

const sameAudiences = (one: readonly Audience[], other: readonly Audience[]): boolean =>
  one.length === other.length && one.every((audience) => other.includes(audience));

/** A rung that was missed is caught up at once, wherever in the past it stands. */
const isMissed = ({ slotMs }: PendingRung, nowMs: number): boolean => slotMs < nowMs;

function changeOf<O extends Obligation>(
  obligation: O,
  rung: string,
  nowMs: number,
  from?: PendingRung,
  to?: PendingRung,
): readonly RungChange<O>[] {
  const at = { obligation, rung, ...(from && { fromMs: from.slotMs }), ...(to && { toMs: to.slotMs }) };
  if (!from) return [{ ...at, kind: 'added' }];
  if (!to) return [{ ...at, kind: 'removed' }];
  if (from.slotMs !== to.slotMs && !(isMissed(from, nowMs) && isMissed(to, nowMs))) return [{ ...at, kind: 'moved' }];
  return sameAudiences(from.audiences, to.audiences) ? [] : [{ ...at, kind: 'readdressed' }];
}

const earlier = ({ fromMs = Infinity, toMs = Infinity }: RungChange): number => Math.min(fromMs, toMs);

/** In the order in which a ladder is climbed. */
function countsOf(changes: readonly RungChange[], ...policies: readonly Policy[]): readonly RungCount[] {
  const placeOf = ({ obligationKind, rung }: RungCount): number =>
    Math.max(...policies.map(({ ladders }) => ladders[obligationKind].findIndex(({ id }) => id === rung)));
  const counts = new Map<string, RungCount>();
  for (const { obligation, rung, kind } of changes) {
    const key = `${obligation.kind}/${rung}`;
    const count = counts.get(key) ?? { obligationKind: obligation.kind, rung, moved: 0, added: 0, removed: 0, readdressed: 0 };
    counts.set(key, { ...count, [kind]: count[kind] + 1 });
  }
  const byKind = (one: RungCount, other: RungCount): number => one.obligationKind.localeCompare(other.obligationKind);
  return [...counts.values()].sort((one, other) => byKind(one, other) || placeOf(one) - placeOf(other));
}

/**
 * What a change of policy does to the reminders of running obligations (对在办任务的影响): those not recorded yet move, appear, vanish or go to other people;
 * those recorded stay. A paused ladder is not counted: it goes on by the new policy.
 */
export function policyEffect<O extends Obligation>(obligations: readonly O[], turn: PolicyTurn): PolicyEffect<O> {
  const { before, after, calendar, nowMs } = turn;
  const running = obligations.filter(isRunning);
  const [pendingBefore, pendingAfter] = [pendingUnder(before, calendar), pendingUnder(after, calendar)];
  const left = new Set(passedOver(running, turn).map(({ obligation, rung }) => `${obligation.id}/${rung}`));
  const changes = running
    .flatMap((obligation) => {
      const [from, to] = [pendingBefore(obligation), pendingAfter(obligation)];
      return [...new Set([...from.keys(), ...to.keys()])]
        .filter((rung) => !left.has(`${obligation.id}/${rung}`))
        .flatMap((rung) => changeOf(obligation, rung, nowMs, from.get(rung), to.get(rung)));
    })
    .sort((one, other) => earlier(one) - earlier(other));
  const isRung = ({ kind }: O, id: string): boolean => before.ladders[kind].some((rung) => rung.id === id);
  const kept = running.reduce((count, it) => count + it.recordedRungs.filter((id) => isRung(it, id)).length, 0);
  return { running: running.length, kept, changes, counts: countsOf(changes, before, after) };
}
