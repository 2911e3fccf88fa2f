import { type PostingEntry, recordPosting } from '../../../../features/cycle/rules/record-posting';
import { at, day } from '../../../support/rules/state-calendar';

const entry = { manner: 'posted', postedOn: day('2023-05-18'), place: '村委会公示栏', handledBy: '李四' } as const satisfies PostingEntry;
const period = { dataThroughDay: day('2023-04-30'), postingDueDay: day('2023-05-20') };
const record = (given: PostingEntry, now: string, state: 'owed' | 'over' = 'owed') =>
  recordPosting({ state }, given, period, { nowMs: at(now), today: day(now.slice(0, 10)) });

test('in time is what is recorded before 24:00 of the day, though it is a Saturday', () => {
  expect(record(entry, '2023-05-20 23:59')).toEqual({ ok: true, timing: 'inTime' });
});

test('what was done afterwards is late and says why, a month without payments too', () => {
  const late = { ...entry, postedOn: day('2023-05-21') };
  for (const given of [late, { manner: 'nothing' } as const]) {
    expect(record(given, '2023-05-21 00:00')).toEqual({ ok: false, refusal: 'lateReasonMissing' });
    expect(record({ ...given, lateReason: '大雪封路' }, '2023-05-21 00:00')).toEqual({ ok: true, timing: 'late' });
  }
});

test('what was done in time and recorded afterwards is a late entry and needs its reason', () => {
  expect(record(entry, '2023-05-21 00:00')).toEqual({ ok: false, refusal: 'lateReasonMissing' });
  expect(record({ ...entry, lateReason: '网络不通' }, '2023-05-21 00:00')).toEqual({ ok: true, timing: 'lateEntry' });
});

test.each([
  ['no day', { ...entry, postedOn: undefined }, 'dayMissing'],
  ['a day to come', { ...entry, postedOn: day('2023-05-19') }, 'dayInFuture'],
  ['a day before its data are complete', { ...entry, postedOn: day('2023-04-30') }, 'dayTooEarly'],
  ['no place', { ...entry, place: ' ' }, 'placeMissing'],
  ['nobody who did it', { ...entry, handledBy: undefined }, 'handlerMissing'],
] as const)('a posting with %s is refused', (_what, given, refusal) => {
  expect(record(given, '2023-05-18 12:00')).toEqual({ ok: false, refusal });
});

test('nothing to post needs no day, and a village that is there no more is refused', () => {
  expect(record({ manner: 'nothing' }, '2023-05-18 12:00')).toEqual({ ok: true, timing: 'inTime' });
  expect(record(entry, '2023-05-18 12:00', 'over')).toEqual({ ok: false, refusal: 'villageOver' });
});
