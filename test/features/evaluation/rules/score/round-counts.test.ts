import { type PostingFact, roundCounts } from '../../../../../features/evaluation/rules/score/round-counts';
import { at, day } from '../../support/days';

const CUT_OFF = day('2023-12-31');
const posting = (unitId: string, on?: string, recordedOn = on, over: Partial<PostingFact> = {}): PostingFact => ({
  cycleId: 'c10',
  period: '2023-10',
  unitId,
  townshipId: 't1',
  deadlineDay: day('2023-11-20'),
  ...(on !== undefined && recordedOn !== undefined && { doneOn: day(on), recordedAtMs: at(recordedOn) }),
  ...over,
});
const counts = (inTime: number, lateEntries: number, late: number, open: number) => ({
  ...{ cycleId: 'c10', period: '2023-10' },
  ...{ inTime, lateEntries, late, open },
});

test('a village has its own postings, its township those of its villages together: in time, entered afterwards, late, open', () => {
  const facts = [
    posting('v1', '2023-11-20'),
    posting('v2', '2023-11-20', '2023-11-23'),
    posting('v3', '2023-11-21'),
    posting('v4'),
    posting('v5', '2023-11-20', '2023-11-20', { townshipId: 't2' }),
  ];
  const found = roundCounts(facts, CUT_OFF, new Map());
  expect(['v1', 'v2', 'v3', 'v4', 't1', 't2'].map((unitId) => found.get(unitId))).toEqual([
    [counts(1, 0, 0, 0)],
    [counts(0, 1, 0, 0)],
    [counts(0, 0, 1, 0)],
    [counts(0, 0, 0, 1)],
    [counts(1, 1, 1, 1)],
    [counts(1, 0, 0, 0)],
  ]);
});

test('a round that is due after the cut-off does not count yet, and what was done after the cut-off was open by it', () => {
  const later = { cycleId: 'c12', period: '2023-12', deadlineDay: day('2024-01-20') };
  expect(roundCounts([posting('v1', '2023-12-28', '2023-12-28', later)], CUT_OFF, new Map()).size).toBe(0);
  expect(roundCounts([posting('v1', '2024-01-02')], CUT_OFF, new Map()).get('v1')).toEqual([counts(0, 0, 0, 1)]);
});

test('what a unit had that went into another counts there, once', () => {
  const facts = [posting('v1', '2023-11-20'), posting('gone', '2023-11-25', '2023-11-25', { townshipId: 'old' })];
  const found = roundCounts(facts, CUT_OFF, new Map([['gone', 'v1'], ['old', 't1']])); // prettier-ignore
  expect([...found.keys()].sort()).toEqual(['t1', 'v1']);
  expect([found.get('v1'), found.get('t1')]).toEqual([[counts(1, 0, 1, 0)], [counts(1, 0, 1, 0)]]);
});
