import { defaultPolicy } from '../../../../core/policy/default-policy';
import { climbLadder } from '../../../../features/supervision/rules/climb-ladder';
import { anObligation } from '../../../support/rules/obligation';
import { at, clock, stateCalendar } from '../../../support/rules/state-calendar';

const climb = (nowText: string, over: Parameters<typeof anObligation>[0] = {}) => {
  const { reminders, nextMs } = climbLadder(anObligation(over), defaultPolicy, stateCalendar, at(nowText));
  return {
    lines: reminders.map(({ rung, audience, state, sendAtMs }) => `${rung} ${audience} ${state} ${clock(sendAtMs)}`),
    next: nextMs === undefined ? undefined : clock(nextMs),
  };
};

describe('a result of 2023-09-30', () => {
  test.each([
    ['2023-03-17 15:00', [], '2023-09-07 07:30'],
    ['2023-09-07 07:29:59', [], '2023-09-07 07:30'],
    ['2023-09-07 07:30', ['t-15 contact recorded 2023-09-07 08:30'], '2023-09-19 07:30'],
  ])('at %s', (now, lines, next) => {
    expect(climb(now)).toEqual({ lines, next });
  });

  test('goes to every audience of the rung', () => {
    expect(climb('2023-10-07 07:30', { recordedRungs: ['t-15', 't-7', 't-3', 't-1', 'due'] })).toEqual({
      lines: ['contact', 'leader', 'supporter'].map((audience) => `o+1 ${audience} recorded 2023-10-07 08:30`),
      next: '2023-10-09 07:30',
    });
  });

  test('records no rung twice and has no next instant at its end', () => {
    const all = defaultPolicy.ladders.result.map((rung) => rung.id);
    expect(climb('2023-10-11 07:30', { recordedRungs: all })).toEqual({ lines: [], next: undefined });
  });

  test('after an outage sends an audience the last due rung and skips the earlier ones', () => {
    expect(climb('2023-09-27 10:02', { recordedRungs: ['t-15'] })).toEqual({
      lines: ['t-7 contact skipped 2023-09-27 10:05', 't-3 contact skipped 2023-09-27 10:05', 't-1 contact recorded 2023-09-27 10:05'],
      next: '2023-09-28 07:30',
    });
  });

  test('after an outage each audience gets its highest missed rung, and the others are recorded as skipped', () => {
    expect(climb('2023-10-11 10:02', { recordedRungs: ['t-15', 't-7', 't-3', 't-1'] })).toEqual({
      lines: [
        'due contact skipped 2023-10-11 10:05',
        'due leader skipped 2023-10-11 10:05',
        'o+1 contact recorded 2023-10-11 10:05',
        'o+1 leader recorded 2023-10-11 10:05',
        'o+1 supporter recorded 2023-10-11 10:05',
        'o+3 head recorded 2023-10-11 10:05',
        'o+3 office skipped 2023-10-11 10:05',
        'o+5 office recorded 2023-10-11 10:05',
      ],
      next: undefined,
    });
  });

  test('after an outage an audience that has nothing due later is told of what it missed, whoever is told of more', () => {
    expect(climb('2023-10-09 08:00', { kind: 'posting', recordedRungs: ['t-5'] }).lines).toEqual([
      't-3 contact skipped 2023-10-09 08:30',
      't-1 contact skipped 2023-10-09 08:30',
      'due contact recorded 2023-10-09 08:30',
      'due leader skipped 2023-10-09 08:30',
      'o+1 leader recorded 2023-10-09 08:30',
      'o+1 office skipped 2023-10-09 08:30',
      'o+3 head recorded 2023-10-09 08:30',
      'o+3 office recorded 2023-10-09 08:30',
    ]);
  });

  test('after an outage that ends in the planning hour the rung of the day is the last', () => {
    expect(climb('2023-09-28 07:30', { recordedRungs: ['t-15', 't-7', 't-3'] }).lines).toEqual([
      't-1 contact skipped 2023-09-28 08:30',
      'due contact recorded 2023-09-28 08:30',
      'due leader recorded 2023-09-28 08:30',
    ]);
  });

  test('passes over the rungs that stood before it became active', () => {
    expect(climb('2023-09-25 09:00', { activeSinceMs: at('2023-09-25 09:00') })).toEqual({ lines: [], next: '2023-09-27 07:30' });
    expect(climb('2023-09-25 08:30', { activeSinceMs: at('2023-09-25 08:30') }).lines).toEqual(['t-3 contact recorded 2023-09-25 08:30']);
  });

  test.each(['submitted', 'returned', 'suspended', 'met', 'void'] as const)('rests while it is %s', (state) => {
    expect(climb('2023-12-01 10:00', { state })).toEqual({ lines: [], next: undefined });
  });
});

test('rungs that are planned together before their slots are all sent', () => {
  const rung = (id: string, seconds: number) => ({ id, at: { kind: 'secondsAfter', seconds }, audiences: ['contact'] }) as const;
  const policy = {
    ...defaultPolicy,
    slots: { kind: 'grid', seconds: 1 },
    planningLeadMs: 5000,
    ladders: { ...defaultPolicy.ladders, result: [rung('s1', 1), rung('s2', 2)] },
  } as const;
  const now = at('2023-03-17 15:00');
  expect(climbLadder(anObligation(), policy, stateCalendar, now).reminders.map(({ state }) => state)).toEqual(['recorded', 'recorded']);
});
