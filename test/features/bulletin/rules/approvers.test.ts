import { approversOn } from '../../../../features/bulletin/rules/approvers';

const HOLDINGS = [
  { personId: 'head', unitId: 'off', duty: 'officeHead', toDay: 19 },
  { personId: 'deputy', unitId: 'off', duty: 'approver', fromDay: 20, toDay: 24 },
  { personId: 'clerk', unitId: 'off', duty: 'office' },
  { personId: 'leader', unitId: 't1', duty: 'leader' },
] as const;

test.each<[string, number, readonly string[], readonly string[]]>([
  ['the head while he serves', 19, [], ['head']],
  ['his deputy on the days of the duty', 20, [], ['deputy']],
  ['nobody afterwards', 25, [], []],
  ['not who had a hand in it', 20, ['deputy'], []],
])('%s', (_, day, authors, expected) => {
  expect(approversOn(day, HOLDINGS, authors)).toEqual(expected);
});
