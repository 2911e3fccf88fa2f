import { figuresToReport } from '../../../../features/ledger/rules/figures-to-report';

const RATE = { metric: '征缴率', op: '>=', percent: 95 } as const;
const COUNT = { metric: '走访', op: '>=', value: 3, unit: '次' } as const;

test('the rates are asked for that the reader may report on now', () => {
  const obligations = [
    { id: 'rate', unitId: 't1', targets: [RATE, COUNT] },
    { id: 'count', unitId: 't1', targets: [COUNT, RATE] },
    { id: 'none', unitId: 't1', targets: [] },
    { id: 'reviewed', unitId: 't2', targets: [RATE] },
    { id: 'closed', unitId: 't1', targets: [RATE] },
  ];
  const permitted = new Map([
    ['rate', [{ action: 'requestExtension' }, { action: 'submitReport' }]],
    ['count', [{ action: 'submitReport' }]],
    ['none', [{ action: 'submitReport' }]],
    ['reviewed', [{ action: 'acceptReport' }]],
  ] as const);
  expect([...figuresToReport({ campaignId: 'c', obligations }, permitted)]).toEqual([
    ['rate', { campaignId: 'c', unitId: 't1', metric: '征缴率' }],
  ]);
});
