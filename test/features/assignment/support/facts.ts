import type { AssignmentFacts, Decision, ReportFact, RuleContext } from '../../../../features/assignment/rules/decision';
import type { Obligation } from '../../../../core/obligation/obligation';
import { defaultPolicy } from '../../../../core/policy/default-policy';
import { anObligation } from '../../../support/rules/obligation';
import { at, clock, day, stateCalendar } from '../../../support/rules/state-calendar';

export const context = (now: string): RuleContext => ({ policy: defaultPolicy, calendar: stateCalendar, nowMs: at(now) });

export const receipt = anObligation({ id: 'receipt', kind: 'receipt', key: 'receipt', deadlineDay: day('2023-03-20') });
/** A result of 2023-09-30, a day off, with whatever the test is about. */
export const owed = (over: Partial<Obligation> = {}) => anObligation({ id: 'result', ...over });
export const aReport = (over: Partial<ReportFact> = {}): ReportFact => ({
  id: 'r1',
  obligationId: 'result',
  state: 'submitted',
  isFinal: true,
  ...over,
});

/** An assignment in this state that owes the result, with whatever the test is about. */
export const inState = (state: AssignmentFacts['assignment']['state'], over: Partial<AssignmentFacts> = {}): AssignmentFacts => ({
  assignment: { id: 'a1', unitId: 'u1', state },
  obligations: [owed()],
  reports: [],
  extensions: [],
  objections: [],
  instructions: [],
  ...over,
});
export const facts = (over: Partial<AssignmentFacts> = {}) => inState('signed', over);

export const refusal = (decision: Decision) => (decision.ok ? 'accepted' : decision.refusal);

const dayOf = (deadlineDay: number) => new Date(deadlineDay * 86_400_000).toISOString().slice(0, 10);

/** What became of the obligations: `id state`, with the deadline where it is new; openings with `+`, letters with `@`. */
export function outcome(decision: Decision): readonly string[] {
  if (!decision.ok) return [decision.refusal];
  const { assignmentState, obligations, opens, events } = decision.change;
  return [
    ...(assignmentState === undefined ? [] : [assignmentState]),
    ...obligations.map(({ obligationId, state, deadlineDay, deadlineVersion }) =>
      deadlineDay === undefined ? `${obligationId} ${state}` : `${obligationId} ${state} v${deadlineVersion} ${dayOf(deadlineDay)}`,
    ),
    ...opens.map(({ key, deadlineDay }) => `+ ${key} ${dayOf(deadlineDay)}`),
    ...events.map(({ obligationKey, rung, sendAtMs }) => `@ ${obligationKey} ${rung} ${clock(sendAtMs)}`),
  ];
}
