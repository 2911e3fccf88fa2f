import fc from 'fast-check';
import { faultText, type Fault, LIVES, MOODS, planOf, repeatsExcused, ROUNDS_OF_EVERY_RUN, type Step, TARGETS } from './support/round/plan';

const PARTS = 24;
const KINDS = ['fullDisk', 'kill', 'loseTemporalStore', 'mail', 'nextDay', 'pause', 'restart', 'secondDispatcher'];
const seeds = fc.tuple(fc.nat({ max: 1_000_000 }), fc.integer({ min: 1, max: 100 }));
const plans = Array.from({ length: 200 }, (_, at) => planOf(7, at + 1, { parts: PARTS }));
const step = (fault: Fault): Step => ({ afterMs: 500, fault });

describe('the plan of a round', () => {
  it('is the same whenever it is drawn from the same seed', () => {
    fc.assert(
      fc.property(seeds, ([seed, round]) => expect(planOf(seed, round, { parts: PARTS })).toEqual(planOf(seed, round, { parts: PARTS }))),
      { numRuns: 20 },
    );
  });

  it('differs from round to round and from seed to seed', () => {
    const texts = [planOf(1, 1, { parts: PARTS }), planOf(1, 2, { parts: PARTS }), planOf(2, 1, { parts: PARTS })].map((plan) =>
      JSON.stringify(plan),
    );
    expect(new Set(texts).size).toBe(3);
  });

  it('has four to seven faults, and in many rounds every kind of them, of every target and mood', () => {
    const faults = plans.flatMap(({ steps }) => steps.map(({ fault }) => fault));
    expect(plans.every(({ steps }) => steps.length >= 4 && steps.length <= 7)).toBe(true);
    const drawn = (kind: string, field: 'target' | 'mood'): unknown[] => [
      ...new Set(faults.filter((fault) => fault.kind === kind).map((fault) => (fault as unknown as Record<string, unknown>)[field])),
    ];
    expect(drawn('kill', 'target').sort()).toEqual([...TARGETS].sort());
    expect(drawn('pause', 'target').sort()).toEqual([...TARGETS].sort());
    expect(drawn('restart', 'target').sort()).toEqual(['postgres', 'temporal']);
    expect(drawn('mail', 'mood').sort()).toEqual([...MOODS].sort());
    expect([...new Set(faults.map(({ kind }) => kind))].sort()).toEqual(KINDS);
  });

  it('has every kind of fault in the few rounds of every run, and hits each of the product’s own programs', () => {
    const { seed, rounds } = ROUNDS_OF_EVERY_RUN;
    const faults = rounds.flatMap((round) => planOf(seed, round, { parts: PARTS }).steps.map(({ fault }) => fault));
    expect([...new Set(faults.map(({ kind }) => kind))].sort()).toEqual(KINDS);
    const hit = new Set<string>(faults.flatMap((fault) => ('target' in fault ? [fault.target] : [])));
    expect([...hit].sort()).toEqual([...TARGETS].sort());
  });

  it('keeps the writes of a part in their order, and gives one up only where no other follows', () => {
    for (const { writes } of plans.slice(0, 50))
      for (let part = 0; part < PARTS; part += 1) {
        const own = writes.filter((write) => write.part === part);
        expect(LIVES).toContainEqual(own.map(({ kind }) => kind));
        expect(own.slice(0, -1).every(({ isAbandoned }) => !isAbandoned)).toBe(true);
        expect(own.every(({ copies }) => copies === 1 || copies === 2)).toBe(true);
      }
  });

  it('stops a process for as long as it is told to', () => {
    const pauses = Array.from({ length: 50 }, (_, at) => planOf(7, at + 1, { parts: PARTS, pauseMs: 60_000 }))
      .flatMap(({ steps }) => steps.map(({ fault }) => fault))
      .filter((fault) => fault.kind === 'pause');
    expect(pauses.length).toBeGreaterThan(10);
    expect(pauses.every(({ forMs }) => forMs === 60_000)).toBe(true);
  });
});

describe('the repeats that a plan excuses', () => {
  const excused = (...faults: Fault[]): number => repeatsExcused({ steps: faults.map(step), writes: [] }, 10);

  it('are none where nothing touches a connection of the dispatcher', () => {
    expect(
      excused(
        { kind: 'kill', target: 'api' },
        { kind: 'kill', target: 'worker' },
        { kind: 'restart', target: 'temporal' },
        { kind: 'nextDay' },
      ),
    ).toBe(0);
    expect(excused({ kind: 'mail', mood: 'defer', forMs: 1_000 }, { kind: 'mail', mood: 'refuse', forMs: 1_000 })).toBe(0);
  });

  it('are one for each connection and break', () => {
    expect(excused({ kind: 'kill', target: 'dispatcher' })).toBe(10);
    expect(excused({ kind: 'restart', target: 'postgres' }, { kind: 'mail', mood: 'silent', forMs: 1_000 })).toBe(20);
  });

  it('count the connections of a second dispatcher too', () => {
    expect(excused({ kind: 'secondDispatcher', forMs: 1_000 }, { kind: 'kill', target: 'postgres' })).toBe(40);
  });
});

test('a fault is told in one line', () => {
  expect(faultText(step({ kind: 'mail', mood: 'cut', forMs: 1_200 }))).toBe('+500 ms mail cut 1200');
});
