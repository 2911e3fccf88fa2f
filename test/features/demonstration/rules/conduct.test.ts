import { bringsEvidence, lotOf, type OwedItem, reviewDeed, unitDeed } from '../../../../features/demonstration/rules/conduct';

const RESULT: OwedItem = { kind: 'result', state: 'open', workDaysLeft: 5, reports: 0, hasAskedForTime: false, lot: 1 };

describe('what a unit does about what it owes', () => {
  test('each habit reports on its own side of the deadline', () => {
    const first = (habit: 'early' | 'steady' | 'late' | 'silent'): number | undefined => {
      for (let left = 20; left > -20; left -= 1) if (unitDeed({ ...RESULT, workDaysLeft: left }, habit) === 'report') return left;
      return undefined;
    };
    expect(first('early')).toBe(4);
    expect(first('steady')).toBe(2);
    expect(first('late')).toBe(-2);
    expect(first('silent')).toBeUndefined();
  });

  test('who is late sometimes asks for more time before the deadline, once', () => {
    const near = { ...RESULT, workDaysLeft: 2, lot: 3 };
    expect(unitDeed(near, 'late')).toBe('askForTime');
    expect(unitDeed({ ...near, hasAskedForTime: true }, 'late')).toBeUndefined();
    expect(unitDeed({ ...near, workDaysLeft: -1 }, 'late')).toBe('report');
  });

  test('who is early sometimes tells of his progress first', () => {
    expect(unitDeed({ ...RESULT, workDaysLeft: 8, lot: 2 }, 'early')).toBe('progress');
    expect(unitDeed({ ...RESULT, workDaysLeft: 8, lot: 2, reports: 1 }, 'early')).toBeUndefined();
  });

  test('an instruction is answered in time by whoever is not silent', () => {
    const answer = { ...RESULT, kind: 'answer', workDaysLeft: 2 } as const;
    expect([unitDeed(answer, 'steady'), unitDeed(answer, 'silent')]).toEqual(['answer', undefined]);
    expect(unitDeed({ ...answer, workDaysLeft: 5 }, 'steady')).toBeUndefined();
  });

  test('a file comes with every third report on a result', () => {
    const lots = [0, 1, 2, 3].filter((lot) => bringsEvidence({ kind: 'result', lot }));
    expect([lots, bringsEvidence({ kind: 'report', lot: 0 })]).toEqual([[0, 3], false]);
  });

  test('even who is silent signs in the end; what is met or under review is left alone', () => {
    expect(unitDeed({ ...RESULT, kind: 'receipt', workDaysLeft: 1 }, 'steady')).toBe('signFor');
    expect(unitDeed({ ...RESULT, kind: 'receipt', workDaysLeft: -2 }, 'silent')).toBeUndefined();
    expect(unitDeed({ ...RESULT, kind: 'receipt', workDaysLeft: -3 }, 'silent')).toBe('signFor');
    expect(unitDeed({ ...RESULT, state: 'submitted', workDaysLeft: 0 }, 'early')).toBeUndefined();
  });
});

test('a thin report comes back the first time and is accepted the second', () => {
  expect(reviewDeed({ sequence: 1, lot: 9 })).toBe('returnReport');
  expect(reviewDeed({ sequence: 2, lot: 9 })).toBe('acceptReport');
  expect(reviewDeed({ sequence: 1, lot: 10 })).toBe('acceptReport');
});

test('a lot is the same for the same text and lies between 0 and 99', () => {
  const lots = Array.from({ length: 50 }, (_, at) => lotOf(`XZ${at} result`));
  expect(lots).toEqual(Array.from({ length: 50 }, (_, at) => lotOf(`XZ${at} result`)));
  expect(new Set(lots).size).toBeGreaterThan(10);
  expect(lots.every((lot) => lot >= 0 && lot < 100)).toBe(true);
});
