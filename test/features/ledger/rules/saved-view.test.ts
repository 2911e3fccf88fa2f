import { MOST_VIEWS, viewRefusal } from '../../../../features/ledger/rules/saved-view';

const own = [
  { id: '1', name: '红灯' },
  { id: '2', name: '本周' },
];

test('a name stands once among one’s own views; a view may keep its own', () => {
  expect(viewRefusal(own, { name: '红灯', isShared: false }, true)).toBe('viewNameTaken');
  expect(viewRefusal(own, { id: '2', name: '红灯', isShared: false }, true)).toBe('viewNameTaken');
  expect(viewRefusal(own, { id: '1', name: '红灯', isShared: false }, true)).toBeUndefined();
});

test('a person keeps so many and no more, and may still change each', () => {
  const full = Array.from({ length: MOST_VIEWS }, (_, at) => ({ id: `${at}`, name: `视图${at}` }));
  expect(viewRefusal(full.slice(1), { name: '新', isShared: false }, false)).toBeUndefined();
  expect(viewRefusal(full, { name: '新', isShared: false }, false)).toBe('tooManyViews');
  expect(viewRefusal(full, { id: '3', name: '新', isShared: false }, false)).toBeUndefined();
});

test('only whoever supervises shares one', () => {
  expect(viewRefusal(own, { name: '新', isShared: true }, false)).toBe('viewNotShareable');
  expect(viewRefusal(own, { name: '新', isShared: true }, true)).toBeUndefined();
});
