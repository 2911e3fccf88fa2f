import fc from 'fast-check';
import type { AccessActor } from '../../../../core/access/may';
import type { AssignmentFacts, ReportFact } from '../../../../features/assignment/rules/decision';
import type { Obligation } from '../../../../core/obligation/obligation';
import { anyObligation, anyState, dayOf2023 } from '../../../support/rules/arbitraries';
import { DUTIES } from '../../../../core/directory/unit';
import { holderOf } from '../../../support/rules/holders';

const aState = fc.constantFrom('assigned', 'signed', 'suspended', 'struckOff', 'terminated', 'transferred');

/** A report on one of the obligations, with the rework and the review that may have followed it. */
const someReport = (obligations: readonly Obligation[], id: string) =>
  fc.record({
    obligationId: fc.constantFrom('elsewhere', ...obligations.map((owed) => owed.id)),
    state: fc.constantFrom<ReportFact['state']>('toCountersign', 'sentBack', 'submitted', 'accepted', 'returned'),
    isFinal: fc.boolean(),
    id: fc.constant(id),
    follows: fc.subarray(['rework', 'review'] as const),
    followState: anyState,
  });

const someExtension = (obligations: readonly Obligation[], id: string) =>
  fc.record({
    id: fc.constant(id),
    obligationId: fc.constantFrom('elsewhere', ...obligations.map((owed) => owed.id)),
    requestedDay: dayOf2023,
    state: fc.constantFrom('pending', 'granted', 'refused'),
  });

/** An assignment of `u1` in any state with whatever it may owe, have reported and have asked for: also what the rules themselves would not lead to. */
export const someAssignment: fc.Arbitrary<AssignmentFacts> = fc
  .tuple(aState, anyObligation(anyState, 'o1'), anyObligation(anyState, 'o2'))
  .chain(([state, ...obligations]) =>
    fc.record({
      state: fc.constant(state),
      obligations: fc.constant(obligations),
      reports: fc.tuple(someReport(obligations, 'r1'), someReport(obligations, 'r2')),
      answerState: fc.option(anyState),
      objections: fc.array(fc.record({ id: fc.constant('j1'), state: fc.constantFrom('pending', 'accepted', 'refused') }), {
        maxLength: 1,
      }),
      extensions: fc.tuple(someExtension(obligations, 'x1'), someExtension(obligations, 'x2')),
    }),
  )
  .map(({ state, obligations, reports, extensions, objections, answerState }) => ({
    assignment: { id: 'a1', unitId: 'u1', state },
    obligations: [
      ...obligations,
      ...reports.flatMap(({ id, follows, followState }) =>
        follows.map((kind): Obligation => ({
          ...obligations[0],
          id: `${kind} of ${id}`,
          kind,
          key: `${kind}:${id}`,
          state: followState,
        })),
      ),
      ...(answerState === null ? [] : [{ ...obligations[0], id: 'answer', kind: 'answer' as const, key: 'answer:i1', state: answerState }]),
    ],
    reports: reports.map(({ id, obligationId, state: reported, isFinal }) => ({ id, obligationId, state: reported, isFinal })),
    extensions,
    objections,
    instructions: [{ id: 'i1' }],
  }));

/** Somebody with any duty, in a unit whose subtree holds `u1` or not. */
export const somePerson: fc.Arbitrary<AccessActor> = fc
  .tuple(fc.constantFrom(...DUTIES), fc.subarray(['u1', 'u2']))
  .map(([duty, unitIds]) => holderOf(duty, unitIds));
