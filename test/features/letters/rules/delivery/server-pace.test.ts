import fc from 'fast-check';
import { connectionsNeeded, firstPace, intervalMs, type Pace, paceAfterSetback, paceAfterTaken, type PaceLimits } from '../../../../../features/letters/rules/delivery/server-pace'; // prettier-ignore

const FREE: PaceLimits = { perSecond: Infinity, connections: 10 };
const setback = { nowMs: 1_000, begunAtMs: 900, takenPerSecond: 40, isSure: true, isOfConnection: false };
const taken = (pace: Pace, times: number, limits = FREE): Pace =>
  Array.from({ length: times }).reduce((now: Pace) => paceAfterTaken(now, limits), pace);

test('a server that refuses nothing is served without a limit', () => {
  const pace = taken(firstPace(FREE), 1_000);
  expect(pace).toMatchObject({ perSecond: Infinity, connections: 10 });
  expect(intervalMs(pace)).toBe(0);
  expect(connectionsNeeded(pace, 50)).toBe(10);
});

test('it falls to what the server really took, then by a seventh each time', () => {
  const once = paceAfterSetback(firstPace(FREE), setback);
  expect(once.perSecond).toBe(34);
  expect(paceAfterSetback(once, { ...setback, begunAtMs: 1_100, nowMs: 1_200 }).perSecond).toBeCloseTo(28.9);
});

test('all letters that were under way when it fell count as one', () => {
  const once = paceAfterSetback(firstPace(FREE), setback);
  expect(paceAfterSetback(once, { ...setback, nowMs: 1_050, begunAtMs: 950 })).toBe(once);
});

test('it rises with each letter that is taken, faster the longer nothing is refused, and is free again', () => {
  const fallen = paceAfterSetback(firstPace(FREE), { ...setback, takenPerSecond: 1 });
  expect(fallen.perSecond).toBe(0.85);
  const rising = [0, 1, 2, 3, 10, 25].map((times) => taken(fallen, times).perSecond);
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
  expect(rising[2]).toBeLessThan(0.9);
  expect(taken(fallen, 40).perSecond).toBe(Infinity);
});

test('it never falls so low that it does not hear when the server takes more, nor, while it is unclear, so low that a greylisted run is endless', () => {
  const worst = (isSure: boolean): number =>
    Array.from({ length: 50 }).reduce<Pace>(
      (pace, _, at) => paceAfterSetback(pace, { ...setback, isSure, nowMs: at * 10_000, begunAtMs: at * 10_000 }),
      firstPace(FREE),
    ).perSecond;
  expect(worst(true)).toBe(0.2);
  expect(worst(false)).toBe(5);
});

test('connections fall where the server ends one, and rise again', () => {
  const fallen = paceAfterSetback(firstPace(FREE), { ...setback, isOfConnection: true });
  expect(fallen.connections).toBe(7.5);
  expect(taken(fallen, 10).connections).toBe(10);
  expect(paceAfterSetback(firstPace(FREE), setback).connections).toBe(10);
});

test('connections follow the pace: no more than it needs at the time a letter takes', () => {
  const pace = { ...firstPace(FREE), perSecond: 1 };
  expect(connectionsNeeded(pace, 50)).toBe(2);
  expect(connectionsNeeded(pace, 3_000)).toBe(6);
  expect(connectionsNeeded({ ...pace, connections: 1.9 }, 3_000)).toBe(1);
});

test('whatever happens it keeps to the fixed limit and to at least one connection', () => {
  const events = fc.array(fc.record({ isTaken: fc.boolean(), isOfConnection: fc.boolean(), takenPerSecond: fc.nat(2_000) }), { maxLength: 300 }); // prettier-ignore
  fc.assert(
    fc.property(events, fc.double({ min: 0.01, max: 50, noNaN: true }), (list, perSecond) => {
      const limits = { perSecond, connections: 10 };
      const last = list.reduce(
        (pace, { isTaken, ...more }, at) =>
          isTaken ? paceAfterTaken(pace, limits) : paceAfterSetback(pace, { ...setback, ...more, nowMs: at, begunAtMs: at }),
        firstPace(limits),
      );
      expect(last.perSecond).toBeLessThanOrEqual(perSecond);
      expect(last.perSecond).toBeGreaterThan(0);
      expect(connectionsNeeded(last, 1_000)).toBeGreaterThanOrEqual(1);
    }),
  );
});
