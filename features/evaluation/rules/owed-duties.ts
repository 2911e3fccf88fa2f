import { type Calendar, workDayAfter } from '../../../core/calendar/calendar';
import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import { type EvaluationFacts, isOverBy, isReturned, type StatementFacts } from './stages';
import type { EvaluationWindows } from './windows';

/** What somebody owes in an evaluation: scoring 评分, nominations 提名, a statement 陈述, its answer 答复, the submission 送审, the approval 审批, the issue 印发. */
export type DutyName = 'scoring' | 'nomination' | 'statement' | 'answer' | 'submission' | 'approval' | 'issue';

/** A duty as it should stand: an obligation of the evaluation's own task, with the ordinary ladder. Those that are rights (提名, 陈述) end unused and are never overdue. */
export interface EvaluationDuty {
  readonly name: DutyName;
  /** Unique in its unit's assignment. */
  readonly key: string;
  readonly kind: 'result' | 'report' | 'statement';
  readonly unitId: string;
  /** Of a statement and its answer: whom it is about. */
  readonly aboutUnitId?: string;
  readonly deadlineDay: CivilDay;
  readonly state: 'open' | 'met' | 'void';
}

/** Who must act: the lead evaluator 牵头, the office 督办机构, and the units that may nominate. */
export interface DutyHolders {
  readonly leadUnitId: string;
  readonly officeUnitId: string;
  readonly nominatingUnitIds: readonly string[];
  /** Those that have nominated somebody. */
  readonly nominatedUnitIds: ReadonlySet<string>;
  /** Who speaks for the unit of each statement, by the statement's id. */
  readonly actorUnitIds: ReadonlyMap<string, string>;
  /** How often the evaluation was submitted for approval. */
  readonly submissions: number;
}

const statementDuty = (one: StatementFacts, unitId: string, nowMs: number): EvaluationDuty => ({
  name: 'statement',
  key: `statement:${one.unitId}`,
  kind: 'statement',
  unitId,
  aboutUnitId: one.unitId,
  deadlineDay: one.untilDay,
  state: one.statedAtMs !== undefined ? 'met' : one.isReleased || isOverBy(one.untilDay, nowMs) ? 'void' : 'open',
});

/** What is owed in an evaluation at `nowMs`: the duties of its stages up to now, met, void or open. */
export function owedDuties(
  facts: EvaluationFacts,
  holders: DutyHolders,
  { windows, calendar, nowMs }: { readonly windows: EvaluationWindows; readonly calendar: Calendar; readonly nowMs: number },
): readonly EvaluationDuty[] {
  const { leadUnitId, officeUnitId, submissions } = holders;
  const decidedBy = (atMs: number): CivilDay => workDayAfter(calendar, dayOfInstant(atMs), windows.decisionWorkDays);
  const result = { kind: 'result' } as const;
  const duties: EvaluationDuty[] = [];
  if (facts.scoring) {
    const state = facts.scoredAtMs === undefined ? 'open' : 'met';
    duties.push({ ...result, name: 'scoring', key: 'scoring', unitId: leadUnitId, deadlineDay: facts.scoring.untilDay, state });
  }
  if (facts.nominations) {
    const { untilDay: deadlineDay } = facts.nominations;
    for (const unitId of holders.nominatingUnitIds) {
      const state = holders.nominatedUnitIds.has(unitId) ? 'met' : facts.nominatedAtMs === undefined ? 'open' : 'void';
      duties.push({ name: 'nomination', key: 'nomination', kind: 'report', unitId, deadlineDay, state });
    }
  }
  for (const one of facts.statements) {
    duties.push(statementDuty(one, holders.actorUnitIds.get(one.id) ?? one.unitId, nowMs));
    if (one.statedAtMs === undefined || one.isLate === true) continue;
    const state = one.answeredAtMs !== undefined ? 'met' : one.isReleased ? 'void' : 'open';
    const of = { name: 'answer', key: `answer:${one.unitId}`, unitId: leadUnitId, aboutUnitId: one.unitId } as const;
    duties.push({ ...result, ...of, deadlineDay: decidedBy(one.statedAtMs), state });
  }
  const isWaiting = facts.draftedAtMs !== undefined && (facts.submittedAtMs === undefined || isReturned(facts));
  const given = facts.returnedAtMs ?? facts.draftedAtMs ?? nowMs;
  for (let at = 1; at <= submissions + (isWaiting ? 1 : 0); at += 1) {
    const of = { name: 'submission', key: `submission:${at}`, unitId: leadUnitId } as const;
    duties.push({
      ...result,
      ...of,
      deadlineDay: decidedBy(Math.max(given, facts.draftedAtMs ?? 0)),
      state: at <= submissions ? 'met' : 'open',
    });
  }
  for (let at = 1; at <= submissions; at += 1) {
    const isSentBack = at < submissions || isReturned(facts);
    const state = isSentBack ? 'void' : facts.approvedAtMs === undefined ? 'open' : 'met';
    const of = { name: 'approval', key: `approval:${at}`, unitId: officeUnitId } as const;
    duties.push({ ...result, ...of, deadlineDay: decidedBy(facts.submittedAtMs ?? nowMs), state });
  }
  if (facts.approvedAtMs !== undefined) {
    const state = facts.documents.some(({ state: now }) => now === 'approved') ? 'open' : 'met';
    duties.push({ ...result, name: 'issue', key: 'issue', unitId: officeUnitId, deadlineDay: decidedBy(facts.approvedAtMs), state });
  }
  return duties;
}

/** An obligation of the task as it is. */
export interface KnownDuty {
  readonly id: string;
  readonly unitId: string;
  readonly key: string;
  readonly state: 'open' | 'submitted' | 'returned' | 'suspended' | 'met' | 'void';
  readonly deadlineDay: CivilDay;
  readonly deadlineVersion: number;
}

/** What is to be written so that the obligations say what is owed: new ones, ends, and deadlines that are later now. */
export interface DutyChanges {
  readonly opens: readonly EvaluationDuty[];
  readonly ends: readonly { readonly obligationId: string; readonly state: 'met' | 'void' }[];
  readonly moves: readonly {
    readonly obligationId: string;
    readonly state: KnownDuty['state'];
    readonly deadlineDay: CivilDay;
    readonly deadlineVersion: number;
  }[];
}

/** Compares what is owed with the obligations that are there. What was never opened and is over is not opened any more. */
export function dutyChanges(owed: readonly EvaluationDuty[], known: readonly KnownDuty[]): DutyChanges {
  const byKey = new Map(known.map((one) => [`${one.unitId}/${one.key}`, one]));
  const opens: EvaluationDuty[] = [];
  const ends: DutyChanges['ends'][number][] = [];
  const moves: DutyChanges['moves'][number][] = [];
  for (const duty of owed) {
    const there = byKey.get(`${duty.unitId}/${duty.key}`);
    if (!there) {
      if (duty.state === 'open') opens.push(duty);
      continue;
    }
    if (there.state === 'met' || there.state === 'void') continue;
    if (duty.state !== 'open') ends.push({ obligationId: there.id, state: duty.state });
    else if (duty.deadlineDay > there.deadlineDay)
      moves.push({
        obligationId: there.id,
        state: there.state,
        deadlineDay: duty.deadlineDay,
        deadlineVersion: there.deadlineVersion + 1,
      });
  }
  return { opens, ends, moves };
}
