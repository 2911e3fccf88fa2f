import { boardOf, filterBoard, type PostingVillage, settledOf, stageCounts } from '../../../../../features/cycle/rules/board/board';
import { day } from '../../../../support/rules/state-calendar';

const village = (name: string, township: string, more: Partial<PostingVillage>): PostingVillage => ({
  unitId: name,
  name,
  townshipId: township,
  townshipName: `${township}乡`,
  state: 'owed',
  ...more,
});
const VILLAGES = [
  village('上村', '东', { state: 'posted', timing: 'inTime' }),
  village('河村', '西', { state: 'posted', timing: 'late' }),
  village('下村', '东', {}),
  village('中村', '东', { state: 'nothing', timing: 'inTime' }),
];
const board = boardOf(VILLAGES, day('2026-11-20'), day('2026-11-21'));

test('villages stand under their township, those that are urged on first', () => {
  expect(board.map(({ name, villages }) => [name, villages.map(({ name: of, stage }) => `${of} ${stage}`)])).toEqual([
    ['东乡', ['下村 overdue', '中村 nothing', '上村 posted']],
    ['西乡', ['河村 late']],
  ]);
});

test('counts are of the whole township and tell what is settled', () => {
  expect(board[0]?.counts).toEqual({ overdue: 1, waiting: 0, toConfirm: 0, late: 0, lateEntry: 0, nothing: 1, reported: 0, posted: 1 });
  expect(settledOf(stageCounts(board.flatMap(({ villages }) => villages)))).toEqual({ settled: 3, total: 4 });
});

test('a filter leaves townships that have such villages, with the counts of all', () => {
  expect(filterBoard(board, { stage: 'late' }).map(({ name }) => name)).toEqual(['西乡']);
  const [east] = filterBoard(board, { unit: '东', stage: 'overdue' });
  expect([east?.villages.map(({ name }) => name), east?.counts.posted]).toEqual([['下村'], 1]);
  expect(filterBoard(board, {})).toEqual(board);
});
