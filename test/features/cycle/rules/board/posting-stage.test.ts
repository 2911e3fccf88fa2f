import {
  isOwed,
  isSettled,
  isToRecord,
  POSTING_STAGES,
  postingStage,
  type StagedPosting,
} from '../../../../../features/cycle/rules/board/posting-stage';
import { day } from '../../../../support/rules/state-calendar';

const DUE = day('2026-11-20');

test.each<[string, StagedPosting, string, string]>([
  ['nothing recorded on the last day', { state: 'owed' }, '2026-11-20', 'waiting'],
  ['nothing recorded when the day is over', { state: 'owed' }, '2026-11-21', 'overdue'],
  ['posted in time', { state: 'posted', timing: 'inTime' }, '2026-12-01', 'posted'],
  ['read out in time', { state: 'readOut', timing: 'inTime' }, '2026-11-19', 'posted'],
  ['posted after the deadline', { state: 'posted', timing: 'late' }, '2026-11-22', 'late'],
  ['read out before it and recorded after it', { state: 'readOut', timing: 'lateEntry' }, '2026-11-22', 'lateEntry'],
  ['a late entry that waits', { state: 'owed', toConfirm: {} }, '2026-11-22', 'toConfirm'],
  ['a correction that waits changes nothing', { state: 'posted', timing: 'late', toConfirm: {} }, '2026-11-22', 'late'],
  ['a report of the township stands for it', { state: 'owed', isReported: true }, '2026-11-22', 'reported'],
  ['a month without payments', { state: 'nothing', timing: 'inTime' }, '2026-11-22', 'nothing'],
  ['no payments as the roster says', { state: 'nothing' }, '2026-11-22', 'nothing'],
  ['no payments, said after the deadline', { state: 'nothing', timing: 'late' }, '2026-11-22', 'late'],
])('%s', (_, posting, today, stage) => {
  expect(postingStage(posting, DUE, day(today))).toBe(stage);
});

test('what is neither waited for nor overdue owes nothing more', () => {
  expect(POSTING_STAGES.filter((stage) => !isSettled(stage))).toEqual(['overdue', 'waiting', 'toConfirm']);
});

test('a village is still to be recorded while nothing is recorded of it and nothing waits', () => {
  const all: readonly StagedPosting[] = [
    { state: 'owed' },
    { state: 'owed', toConfirm: {} },
    { state: 'posted', timing: 'inTime' },
    { state: 'owed', isReported: true },
  ];
  expect(all.map(isToRecord)).toEqual([true, false, false, false]);
  expect(all.map(isOwed)).toEqual([true, true, false, false]);
});
