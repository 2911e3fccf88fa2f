import { ledgerStateWords, timelineWords } from '../../../../features/ledger/words/ledger-words';

test('the states that a ledger can be narrowed to are told apart', () => {
  expect(new Set(Object.values(ledgerStateWords)).size).toBe(Object.keys(ledgerStateWords).length);
});

test('what happened is called as it is on letters and rungs', () => {
  expect(timelineWords).toMatchObject({ assigned: '交办', signed: '签收', returned: '退回重报', extensionGranted: '同意延期' });
});
