import { campaignHead } from '../../../../features/campaign/rules/campaign-head';
import type { Notice } from '../../../../reader/notice';
import { at, day } from '../../../support/rules/state-calendar';
import { township } from '../support/notice-parts';

const NOW = at('2023-03-17 15:00');
const notice: Notice = {
  addressees: [],
  annexes: [],
  headerAndFooter: [],
  tasks: [],
  duties: [
    { actor: '各乡镇', ordinal: '1.', text: '成立专班', span: { start: 0, end: 1 } },
    { actor: '银行', ordinal: '2.', text: '代收', span: { start: 1, end: 2 } },
  ],
  references: [],
  numbering: [],
  account: [],
  findings: [],
};
const resolved = { unitsOf: new Map(), unknown: [], expansions: [], unitsOfActor: new Map([['各乡镇', [township]]]) };

test('a campaign keeps the number, issuer and day of its notice, and the duties with the units that are known', () => {
  const printed = { ...notice, documentNumber: '沧政办发〔2023〕1号', issuer: '某县人民政府办公室', issueDate: '2023-03-10' };
  expect(campaignHead(printed, '全文', '通知', resolved, NOW)).toEqual({
    title: '通知',
    noticeText: '全文',
    issueDay: day('2023-03-10'),
    documentNumber: '沧政办发〔2023〕1号',
    issuer: '某县人民政府办公室',
    duties: [
      { actor: '各乡镇', ordinal: '1.', text: '成立专班', unitIds: [township.id] },
      { actor: '银行', ordinal: '2.', text: '代收', unitIds: [] },
    ],
  });
});

test('a notice without a date is of the day on which it is issued', () => {
  expect(campaignHead(notice, '', '通知', resolved, NOW)).toMatchObject({ issueDay: day('2023-03-17') });
  expect(campaignHead({ ...notice, issueDate: '2023-02-30' }, '', '通知', resolved, NOW)).toMatchObject({ issueDay: day('2023-03-17') });
});
