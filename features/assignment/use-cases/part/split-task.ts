import { may } from '../../../../core/access/may';
import { type CivilDay, dayOfInstant, formatDay } from '../../../../core/calendar/civil-day';
import type { Target } from '../../../../core/obligation/target';
import type { UnitKind } from '../../../../core/directory/unit';
import type { RefusedAction } from '../../rules/decision';
import { canSplit, split } from '../../rules/part/split';
import type { ActionDatabase, ActionTx, Person, WrongField } from '../action';
import type { FoundSubject } from '../facts-repository';
import type { Part, UnitBelow } from './part-repository';
import { remindParts } from './remind-parts';

/** What was filled in, once it is known whose business it is and that the person may. */
export type Filled<Input> = { readonly ok: true; readonly value: Input } | { readonly ok: false; readonly errors: readonly WrongField[] };

/** What came of it; whatever is not `done` has changed nothing. */
export type PartOutcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'notAllowed' }
  | { readonly kind: 'invalid'; readonly errors: readonly WrongField[] }
  | ({ readonly kind: 'refused' } & Omit<RefusedAction, 'ok'>);

export const refusedPart = ({ refusal, day }: RefusedAction): PartOutcome<never> => ({ kind: 'refused', refusal, day });

interface SplitInput {
  /** Ids of units, or `kind:` with the kind of which all units below are meant. */
  readonly units: readonly string[];
  readonly text: string;
  readonly dueDay: CivilDay;
  readonly wanted?: number | undefined;
}

const measureOf = ({ metric, unit, percent }: Target): string => [metric, percent === undefined ? unit : '％'].filter(Boolean).join('，');

const isFreeOf =
  (parts: readonly Part[]) =>
  ({ id }: UnitBelow): boolean =>
    !parts.some(({ unitId, state }) => unitId === id && state === 'open');

/** The units that are meant: those named, and of a kind all that have no open part yet. */
function chosenUnits(units: readonly string[], below: readonly UnitBelow[], parts: readonly Part[]): readonly string[] {
  const ofKind = (kind: string) => below.filter((unit) => unit.kind === (kind as UnitKind) && isFreeOf(parts)(unit)).map(({ id }) => id);
  return [...new Set(units.flatMap((one) => (one.startsWith('kind:') ? ofKind(one.slice('kind:'.length)) : [one])))];
}

async function mine(tx: ActionTx, { access }: Person, obligationId: string): Promise<FoundSubject | 'notFound' | 'notAllowed'> {
  const subject = await tx.facts.find('obligation', obligationId);
  if (subject === undefined) return 'notFound';
  return may('splitTask', access, subject.unitId) ? subject : 'notAllowed';
}

/**
 * 分解: a unit hands down what it owes, the same words and day to each of the units that were chosen, each with the figure it is to reach. One entry in the
 * audit names them all. Units that have a contact of their own are written to; nothing that the supervision looks at.
 */
export const splitTask = (
  database: ActionDatabase,
  person: Person,
  obligationId: string,
  read: () => Filled<SplitInput>,
): Promise<PartOutcome<{ readonly units: number }>> =>
  database.transaction(person.actor, async (tx) => {
    const subject = await mine(tx, person, obligationId);
    if (typeof subject === 'string') return { kind: subject };
    const filled = read();
    if (!filled.ok) return { kind: 'invalid', errors: filled.errors };
    const { units, text, dueDay, wanted } = filled.value;
    await tx.facts.lockObligation(obligationId);
    const record = await tx.facts.load(subject.assignmentId);
    const { facts, obligationTitles, obligationTargets } = record;
    const below = await tx.facts.unitsBelow(subject.unitId);
    const parts = await tx.facts.partsOf(obligationId);
    const given = new Set(parts.filter(({ state }) => state === 'open').map(({ unitId }) => unitId));
    const unitIds = chosenUnits(units, below, parts);
    const nowMs = await tx.nowMs();
    const decision = split(facts, obligationId, { unitIds, dueDay }, { below: new Set(below.map(({ id }) => id)), given }, nowMs);
    if (!decision.ok) return refusedPart(decision);
    const [target] = obligationTargets.get(obligationId) ?? [];
    const measure = target && measureOf(target);
    const said = { text, wanted: measure === undefined ? undefined : wanted };
    const handed = await tx.facts.addParts({
      ...said,
      obligationId,
      parentUnitId: subject.unitId,
      unitIds,
      title: obligationTitles.get(obligationId) ?? '',
      dueDay,
      measure,
      accountId: person.actor.accountId,
      recordedAtMs: nowMs,
    });
    await remindParts(tx, { record, given: handed, obligationId, dueDay, nowMs });
    const after = { ...said, unitIds, dueDay: formatDay(dueDay) };
    const about = { entity: 'obligation', entityId: obligationId, unitId: subject.unitId };
    await tx.appendAudit(person.actor, [{ kind: 'part.given', ...about, after }]);
    return { kind: 'done', result: { units: unitIds.length } };
  });

/** What a unit owes with its parts, as whoever splits it sees it. */
export interface Splitting {
  readonly today: string;
  readonly obligationId: string;
  readonly taskId: string;
  readonly taskTitle: string;
  readonly title: string;
  readonly unitId: string;
  readonly deadlineDay: string;
  readonly target: Target | undefined;
  readonly parts: readonly Part[];
  /** Units below it to which it may hand down. */
  readonly free: readonly UnitBelow[];
  /** Why nothing can be split now. */
  readonly refused: RefusedAction | undefined;
}

/** The page of whoever splits. */
export const viewSplitting = (database: ActionDatabase, person: Person, obligationId: string): Promise<PartOutcome<Splitting>> =>
  database.transaction(person.actor, async (tx): Promise<PartOutcome<Splitting>> => {
    const subject = await mine(tx, person, obligationId);
    if (typeof subject === 'string') return { kind: subject };
    const { facts, taskId, taskTitle, obligationTitles, obligationTargets } = await tx.facts.load(subject.assignmentId);
    const obligation = facts.obligations.find(({ id }) => id === obligationId);
    if (obligation === undefined) return { kind: 'notFound' };
    const nowMs = await tx.nowMs();
    const today = formatDay(dayOfInstant(nowMs));
    const parts = await tx.facts.partsOf(obligationId);
    const possible = canSplit(facts, obligationId, nowMs);
    const result = {
      today,
      obligationId,
      taskId,
      taskTitle,
      title: obligationTitles.get(obligationId) ?? taskTitle,
      unitId: subject.unitId,
      deadlineDay: formatDay(obligation.deadlineDay),
      target: obligationTargets.get(obligationId)?.[0],
      parts,
      free: (await tx.facts.unitsBelow(subject.unitId)).filter(isFreeOf(parts)),
      refused: possible.ok ? undefined : possible,
    };
    return { kind: 'done', result };
  });
