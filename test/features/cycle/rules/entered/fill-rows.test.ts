import { fillRows, NOT_YET, type TypedPosting } from '../../../../../features/cycle/rules/entered/fill-rows';
import { day } from '../../../../support/rules/state-calendar';

const EMPTY: TypedPosting = { manner: '', postedOn: '', place: '', handledBy: '' };
const DEFAULTS: TypedPosting = { manner: 'posted', postedOn: '2026-11-18', place: '村务公开栏', handledBy: '张三' };
const row = (unitId: string, typed: Partial<TypedPosting> = {}) => ({ unitId, typed: { ...EMPTY, ...typed } });
const fill = (rows: readonly ReturnType<typeof row>[], defaults = DEFAULTS) => fillRows(defaults, rows);

test('rows that say nothing are as the defaults, others differ where they say so', () => {
  const { entries, problems } = fill([row('a'), row('b', { manner: 'readOut', handledBy: '李四' }), row('c', { manner: 'nothing' })]);
  expect(problems).toEqual([]);
  const posted = { manner: 'posted', postedOn: day('2026-11-18'), place: '村务公开栏', handledBy: '张三' };
  expect(entries).toEqual([
    { unitId: 'a', entry: posted },
    { unitId: 'b', entry: { ...posted, manner: 'readOut', handledBy: '李四' } },
    { unitId: 'c', entry: { manner: 'nothing' } },
  ]);
});

test('a village that has not posted is left out, whatever stands in its row', () => {
  expect(fill([row('a', { manner: NOT_YET, postedOn: '昨天' })])).toEqual({ entries: [], problems: [] });
});

test('what is missing in the defaults is said once, and not where a row says it itself', () => {
  const { entries, problems } = fill([row('a'), row('b'), row('c', { place: '村口' })], { ...DEFAULTS, place: '' });
  expect(problems).toEqual([{ field: 'place', is: 'missing' }]);
  expect(entries.map(({ unitId }) => unitId)).toEqual(['c']);
});

test.each<[string, Partial<TypedPosting>, object]>([
  ['a manner that is none', { manner: 'sung' }, { field: 'manner', is: 'unknown' }],
  ['a day that is none', { postedOn: '2026-02-30' }, { field: 'postedOn', is: 'notADay' }],
  ['a place that is a story', { place: '村'.repeat(61) }, { field: 'place', is: 'tooLong' }],
  ['a name that is a list', { handledBy: '张'.repeat(31) }, { field: 'handledBy', is: 'tooLong' }],
])('%s is named with its row', (_, typed, problem) => {
  expect(fill([row('a'), row('b', typed)])).toMatchObject({ entries: [{ unitId: 'a' }], problems: [{ unitId: 'b', ...problem }] });
});
