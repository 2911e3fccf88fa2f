import type { ObligationKind } from '../../../../core/obligation/obligation';
import { defaultPolicy } from '../../../../core/policy/default-policy';
import { ladderInstants, rungInstant } from '../../../../features/supervision/rules/rung-instant';
import { anObligation } from '../../../support/rules/obligation';
import { at, clock, day, stateCalendar } from '../../../support/rules/state-calendar';

const ladderOf = (kind: ObligationKind, deadline: string): Record<string, string> => {
  const instants = ladderInstants(defaultPolicy, stateCalendar)(anObligation({ kind, deadlineDay: day(deadline) }));
  return Object.fromEntries(defaultPolicy.ladders[kind].map((rung, index) => [rung.id, clock(instants[index] ?? 0)]));
};

/** The examples of domain.md §3. */
describe('the ladder stands where the rules say', () => {
  test('result of Saturday 2023-09-30, inside the holiday', () => {
    expect(ladderOf('result', '2023-09-30')).toEqual({
      't-15': '2023-09-07 08:30',
      't-7': '2023-09-19 08:30',
      't-3': '2023-09-25 08:30',
      't-1': '2023-09-27 08:30',
      due: '2023-09-28 08:30',
      'o+1': '2023-10-07 08:30',
      'o+3': '2023-10-09 08:30',
      'o+5': '2023-10-11 08:30',
    });
  });

  test('report of May 2023', () => {
    expect(ladderOf('report', '2023-06-05')).toEqual({
      't-3': '2023-05-31 08:30',
      't-1': '2023-06-02 08:30',
      due: '2023-06-05 08:30',
      'o+1': '2023-06-06 08:30',
      'o+3': '2023-06-08 08:30',
    });
  });

  test('receipt of Monday 2023-03-20', () => {
    expect(ladderOf('receipt', '2023-03-20')).toEqual({ 'o+1': '2023-03-21 08:30', 'o+2': '2023-03-22 08:30', 'o+3': '2023-03-23 08:30' });
  });

  test('posting by Saturday 2023-05-20', () => {
    expect(ladderOf('posting', '2023-05-20')).toEqual({
      't-5': '2023-05-12 08:30',
      't-3': '2023-05-16 08:30',
      't-1': '2023-05-18 08:30',
      due: '2023-05-19 08:30',
      'o+1': '2023-05-22 08:30',
      'o+3': '2023-05-24 08:30',
    });
  });

  test('roster of October 2023 counts over the make-up weekend', () => {
    expect(ladderOf('roster', '2023-10-10')).toEqual({
      't-3': '2023-10-07 08:30',
      't-1': '2023-10-09 08:30',
      due: '2023-10-10 08:30',
      'o+1': '2023-10-11 08:30',
      'o+2': '2023-10-12 08:30',
    });
  });

  test('review three work days after a report', () => {
    expect(ladderOf('review', '2023-06-08')).toEqual({ due: '2023-06-08 08:30', 'o+1': '2023-06-09 08:30' });
  });
});

describe('measurements use seconds and a grid', () => {
  const policy = { ...defaultPolicy, slots: { kind: 'grid', seconds: 5 } } as const;
  const obligation = { deadlineDay: day('2023-09-30'), activeSinceMs: at('2023-03-17 15:00:01') };

  test.each([
    [0, at('2023-03-17 15:00:05')],
    [4, at('2023-03-17 15:00:05')],
    [5, at('2023-03-17 15:00:10')],
  ])('%i seconds after the opening', (seconds, instant) => {
    expect(rungInstant({ kind: 'secondsAfter', seconds }, obligation, policy, stateCalendar)).toBe(instant);
  });

  test('a rung counted in work days stands at the start of office hours', () => {
    expect(rungInstant({ kind: 'deadline' }, obligation, policy, stateCalendar)).toBe(at('2023-09-28 08:30'));
  });
});
