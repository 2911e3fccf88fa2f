import fc from 'fast-check';
import { type AccessActor, may } from '../../../../core/access/may';
import type { AssignmentFacts, Decision, RuleContext } from '../../../../features/assignment/rules/decision';
import { decideExtension, requestExtension } from '../../../../features/assignment/rules/extension';
import { answerInstruction } from '../../../../features/assignment/rules/instruction/answer-instruction';
import { instruct } from '../../../../features/assignment/rules/instruction/instruct';
import { permittedActions } from '../../../../features/assignment/rules/permitted-actions';
import { objectionDeadline } from '../../../../core/obligation/deadlines';
import { decideObjection, objectToAssignment } from '../../../../features/assignment/rules/objection/objection';
import { acceptReport, returnReport } from '../../../../features/assignment/rules/review-report';
import { countersign } from '../../../../features/assignment/rules/countersign/countersign';
import { signFor } from '../../../../features/assignment/rules/sign-for';
import { strikeOff } from '../../../../features/assignment/rules/whole/strike-off';
import { submitReport } from '../../../../features/assignment/rules/submit-report';
import { urge } from '../../../../features/assignment/rules/urge/urge';
import { transferAssignment } from '../../../../features/assignment/rules/whole/transfer';
import { terminateAssignment } from '../../../../features/assignment/rules/whole/terminate';
import { resumeAssignment, suspendAssignment } from '../../../../features/assignment/rules/whole/suspension';
import { ACTIONS, type AssignmentAction, TRANSITIONS } from '../../../../features/assignment/rules/transitions';
import { dayOfInstant } from '../../../../core/calendar/civil-day';
import { at, day, stateCalendar } from '../../../support/rules/state-calendar';
import { anObligation } from '../../../support/rules/obligation';
import { someAssignment, somePerson } from '../support/arbitraries';
import { aReport, context, facts, inState, owed, receipt } from '../support/facts';
import { holderOf } from '../../../support/rules/holders';

const unit = holderOf('contact', ['u1']);
const neighbour = holderOf('contact', ['u2']);
const office = holderOf('office', ['county']);
const review = anObligation({ id: 'review', kind: 'review', key: 'review:r1', unitId: 'county' });
const rework = anObligation({ id: 'rework', kind: 'rework', key: 'rework:r1' });
const pending = { id: 'x1', obligationId: 'result', requestedDay: day('2023-10-20'), state: 'pending' } as const;

const offered = (of: AssignmentFacts, person: AccessActor, now = '2023-09-20 10:00') =>
  permittedActions(of, person, { nowMs: at(now), objectUntil: day('2023-03-23') }).map(({ action, id }) => `${action} ${id}`);

describe('what a person may do now', () => {
  const fresh = inState('assigned', { obligations: [receipt, owed()] });
  const underReview = facts({ obligations: [owed({ state: 'submitted' }), review], reports: [aReport()] });
  const sentBack = facts({ obligations: [owed({ state: 'returned' }), rework], reports: [aReport({ state: 'returned' })] });

  test.each<[string, AssignmentFacts, readonly string[]]>([
    ['a new task', fresh, ['signFor a1', 'submitReport result', 'requestExtension result']],
    ['under review', underReview, []],
    // The result that was sent back may ask for more time: its own deadline is still to come.
    ['sent back', sentBack, ['submitReport result', 'submitReport rework', 'requestExtension result']],
    ['with a request that waits', facts({ extensions: [pending] }), ['submitReport result']],
    ['suspended', inState('suspended', { obligations: [owed({ state: 'suspended' })] }), []],
    ['struck off', inState('struckOff', { obligations: [owed({ state: 'void' })] }), []],
  ])('the unit: %s', (_name, of, expected) => {
    expect(offered(of, unit)).toEqual(expected);
    expect(offered(of, neighbour)).toEqual([]);
  });

  test.each<[string, AssignmentFacts, readonly string[]]>([
    ['a new task', fresh, ['urge a1', 'suspendAssignment a1', 'transferAssignment a1', 'terminateAssignment a1']],
    [
      'under review',
      underReview,
      ['acceptReport r1', 'returnReport r1', 'suspendAssignment a1', 'transferAssignment a1', 'terminateAssignment a1'],
    ],
    [
      'with a request that waits',
      facts({ extensions: [pending] }),
      ['decideExtension x1', 'urge a1', 'suspendAssignment a1', 'transferAssignment a1', 'terminateAssignment a1'],
    ],
    ['suspended', inState('suspended'), ['resumeAssignment a1', 'transferAssignment a1', 'terminateAssignment a1']],
    [
      'done',
      facts({ obligations: [owed({ state: 'met' })] }),
      ['suspendAssignment a1', 'strikeOff a1', 'transferAssignment a1', 'terminateAssignment a1'],
    ],
    ['terminated', inState('terminated'), []],
    ['transferred', inState('transferred'), []],
  ])('the office: %s', (_name, of, expected) => {
    expect(offered(of, office)).toEqual(expected);
  });

  test('a unit objects until the end of the last day, and the office answers', () => {
    expect(offered(facts(), unit, '2023-03-23 23:59')).toContain('objectToAssignment a1');
    expect(offered(facts(), unit, '2023-03-24 00:00')).not.toContain('objectToAssignment a1');
    expect(offered(facts({ objections: [{ id: 'j1', state: 'pending' }] }), office)).toContain('decideObjection j1');
  });

  test('more time is asked for until 24:00 of the deadline', () => {
    expect(offered(facts(), unit, '2023-09-30 23:59:59')).toContain('requestExtension result');
    expect(offered(facts(), unit, '2023-10-01 00:00')).toEqual(['submitReport result']);
  });
});

/** Each action with everything filled in as its rule wants it. */
function wellFilled(action: AssignmentAction, of: AssignmentFacts, id: string, now: RuleContext): Decision {
  const [today, reason] = [dayOfInstant(now.nowMs), 'floods'];
  const kept = { suspendedOn: today, stateBefore: 'signed', obligationStatesBefore: new Map() } as const;
  const rules: Readonly<Record<AssignmentAction, () => Decision>> = {
    signFor: () => signFor(of, { occurredOn: today }, now),
    objectToAssignment: () => objectToAssignment(of, { reason }, now),
    decideObjection: () => decideObjection(of, { objectionId: id, isAccepted: false, opinion: reason }, now),
    submitReport: () => submitReport(of, { reportId: 'new', obligationId: id, occurredOn: today, lateReason: reason }, now),
    countersignReport: () => countersign(of, { reportId: id, isSigned: false, opinion: reason }, now),
    acceptReport: () => acceptReport(of, id, now),
    returnReport: () => returnReport(of, { reportId: id, reason }, now),
    requestExtension: () => requestExtension(of, { obligationId: id, newDay: day('2024-12-31'), reason, progress: '93 %' }, now),
    decideExtension: () => decideExtension(of, { extensionId: id, granted: false, note: reason }, now),
    suspendAssignment: () => suspendAssignment(of, { reason }, now),
    urge: () => urge(of, now),
    instruct: () => instruct(of, { instructionId: 'new', text: reason }, now),
    answerInstruction: () => answerInstruction(of, id, now),
    resumeAssignment: () => resumeAssignment(of, kept, now),
    strikeOff: () => strikeOff(of, { reason }, now),
    transferAssignment: () =>
      transferAssignment(of, { to: { id: 'u9', isOver: false, hasTask: false }, reason, deadlineDay: day('2024-12-31') }, now),
    terminateAssignment: () => terminateAssignment(of, { reason }, now),
  };
  return rules[action]();
}

test('an action is offered exactly where the person may take it and its rule accepts it, filled in well', () => {
  fc.assert(
    fc.property(
      someAssignment,
      somePerson,
      fc.constantFrom('2023-05-05 09:00', '2023-09-30 23:59', '2023-12-31 12:00'),
      (of, person, now) => {
        const ids = {
          assignment: [of.assignment.id],
          obligation: of.obligations.map(({ id }) => id),
          report: of.reports.map(({ id }) => id),
          extensionRequest: of.extensions.map(({ id }) => id),
          objection: of.objections.map(({ id }) => id),
          instruction: of.instructions.map(({ id }) => id),
        };
        const expected = ACTIONS.flatMap((action) =>
          ids[TRANSITIONS[action].on]
            .filter((id) => may(action, person, of.assignment.unitId) && wellFilled(action, of, id, context(now)).ok)
            .map((id) => ({ action, on: TRANSITIONS[action].on, id })),
        );
        const receiptDeadline = of.obligations.find(({ kind }) => kind === 'receipt')?.deadlineDay;
        const objectUntil = objectionDeadline({ signedOn: of.assignment.signedOn, receiptDeadline }, stateCalendar);
        expect(permittedActions(of, person, { nowMs: at(now), objectUntil })).toEqual(expected);
      },
    ),
    { numRuns: 500 },
  );
});
