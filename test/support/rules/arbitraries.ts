import fc from 'fast-check';
import type { Calendar } from '../../../core/calendar/calendar';
import type { Obligation, ObligationKind, ObligationState } from '../../../core/obligation/obligation';
import { defaultPolicy } from '../../../core/policy/default-policy';
import type { Assignment, StandingDuty, StandingKind } from '../../../core/obligation/assignment';
import type { TaskFacts } from '../../../features/supervision/rules/task-facts';
import { at, day, stateCalendar } from './state-calendar';

const KINDS = Object.keys(defaultPolicy.ladders) as ObligationKind[];
const STANDING: readonly StandingKind[] = ['report', 'roster', 'posting'];

/** A day of 2023. */
export const dayOf2023 = fc.integer({ min: day('2023-01-01'), max: day('2023-12-31') });

/** An instant of 2023, to the second. */
export const instantOf2023 = fc.integer({ min: at('2023-01-01') / 1000, max: at('2023-12-31') / 1000 }).map((seconds) => seconds * 1000);

/** The State Council's calendar with some days turned round, as a county or a later list may do. */
export const aCalendar: fc.Arbitrary<Calendar> = fc
  .array(fc.tuple(dayOf2023, fc.boolean()), { maxLength: 40 })
  .map((changes) => ({ ...stateCalendar, exceptions: new Map([...stateCalendar.exceptions, ...changes]) }));

export const anObligationKind = fc.constantFrom(...KINDS);

/** An obligation of 2023 in any state, nothing recorded yet. */
export const anyObligation = (state: fc.Arbitrary<ObligationState>, id = 'o1', assignmentId = 'a1'): fc.Arbitrary<Obligation> =>
  fc.record({ kind: anObligationKind, deadlineDay: dayOf2023, activeSinceMs: instantOf2023, state }).map((drawn) => ({
    ...drawn,
    id,
    assignmentId,
    unitId: assignmentId,
    key: `${drawn.kind}:${id}`,
    deadlineVersion: 1,
    recordedRungs: [],
  }));

export const openState = fc.constant<ObligationState>('open');
export const anyState = fc.constantFrom<ObligationState>('open', 'submitted', 'returned', 'suspended', 'met', 'void');

/** A standing duty of 2023, with an end or without. */
export const aStandingDuty: fc.Arbitrary<StandingDuty> = fc
  .record({ first: fc.integer({ min: 1, max: 12 }), months: fc.option(fc.integer({ min: 0, max: 8 })), annual: fc.boolean() })
  .map(({ first, months, annual }) => ({
    firstMonthDay: day(`2023-${String(first).padStart(2, '0')}-01`),
    ...(months !== null && { lastMonthDay: day(`2023-${String(Math.min(12, first + months)).padStart(2, '0')}-01`) }),
    ...(annual && { annualMonth: 2 }),
  }));

/** A task of up to four units, each with up to two obligations and perhaps a standing duty. */
export const someTask: fc.Arbitrary<TaskFacts> = fc
  .record({
    standing: aStandingDuty,
    units: fc.array(
      fc.record({
        standing: fc.option(fc.constantFrom(...STANDING)),
        state: fc.constantFrom<Assignment['state']>('assigned', 'signed', 'suspended', 'struckOff', 'terminated', 'transferred'),
        obligations: fc.tuple(anyObligation(anyState, '1'), anyObligation(anyState, '2')),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ standing, units }) => ({
    taskId: 't1',
    standing,
    assignments: units.map((unit, index) => ({
      id: `a${index}`,
      unitId: `u${index}`,
      state: unit.state,
      ...(unit.standing !== null && { standing: unit.standing }),
    })),
    obligations: units.flatMap(({ obligations }, index) =>
      obligations.map((owed) => ({ ...owed, id: `a${index}/${owed.id}`, assignmentId: `a${index}`, unitId: `u${index}` })),
    ),
    openedKeys: new Set<string>(),
  }));
