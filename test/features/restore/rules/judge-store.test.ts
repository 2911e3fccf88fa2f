import { judgeStore, type Mark, type StoreStanding } from '../../../../features/restore/rules/judge-store';

const STORE: StoreStanding = { storeId: 'store', isGuarded: true, hasDispatcher: false, admitsMachine: false };
const claim = (letterId: string, atMs: number): Mark => ({ storeId: 'store', claim: { letterId, attempt: 1, atMs } });
const knows =
  (...ids: string[]) =>
  ({ letterId }: { letterId: string }): boolean =>
    ids.includes(letterId);

test('a store that knows the last claim of its machine goes on', () => {
  expect(judgeStore(STORE, [claim('a', 1)], knows('a'))).toEqual({ kind: 'goOn' });
});

test('a store that does not know a claim of its machine is an older copy; in doubt is what was due until the last such claim', () => {
  expect(judgeStore(STORE, [claim('a', 1), claim('b', 3), claim('c', 2)], knows('a'))).toEqual({ kind: 'restored', sentThroughMs: 3 });
});

test('what a person has settled is not asked again, what was claimed later is', () => {
  const settled = { ...STORE, settledThroughMs: 5 };
  expect(judgeStore(settled, [claim('a', 5)], knows())).toEqual({ kind: 'goOn' });
  expect(judgeStore(settled, [claim('a', 5), claim('b', 6)], knows())).toEqual({ kind: 'restored', sentThroughMs: 6 });
});

test('marks of another store say nothing', () => {
  const other: Mark = { ...claim('a', 1), storeId: 'other' };
  expect(judgeStore({ ...STORE, isGuarded: false }, [other], knows())).toEqual({ kind: 'goOn' });
  expect(judgeStore(STORE, [other], knows())).toEqual({ kind: 'unknownMachine' });
});

describe('a machine without a mark of the store', () => {
  test('goes on where no machine has ever kept one: a new store, or one from before marks', () => {
    expect(judgeStore({ ...STORE, isGuarded: false }, [], knows())).toEqual({ kind: 'goOn' });
  });

  test('asks where others have', () => {
    expect(judgeStore(STORE, [], knows())).toEqual({ kind: 'unknownMachine' });
  });

  test('goes on beside a dispatcher that is at work, or when a person has said so', () => {
    expect(judgeStore({ ...STORE, hasDispatcher: true }, [], knows())).toEqual({ kind: 'goOn' });
    expect(judgeStore({ ...STORE, admitsMachine: true }, [], knows())).toEqual({ kind: 'goOn' });
  });

  test('which has claimed nothing yet is known by its empty mark', () => {
    expect(judgeStore(STORE, [{ storeId: 'store' }], knows())).toEqual({ kind: 'goOn' });
  });
});
