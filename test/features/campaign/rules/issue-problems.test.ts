import { breakDown } from '../../../../features/campaign/rules/break-down/break-down';
import { type IssueFacts, issueProblems } from '../../../../features/campaign/rules/issue-problems';
import type { Finding } from '../../../../reader/notice';
import { at } from '../../../support/rules/state-calendar';
import { as, dated, noticeTask, office, tax } from '../support/notice-parts';

const NOW = at('2023-03-17 15:00');
const task = noticeTask({ deadline: dated('2023-06-30') });
const planned = breakDown([task], new Map([[task, [as('responsible', tax)]]]), NOW);
const sound: IssueFacts = {
  text: '通知',
  office,
  isOfficeHeld: true,
  known: undefined,
  findings: [],
  unknown: [],
  planned,
  acceptPast: false,
  lateLetters: [],
};
const finding = (code: string, severity: Finding['severity']): Finding => ({ code, severity, params: {} });
const codes = (facts: Partial<IssueFacts>, nowMs = NOW): readonly string[] =>
  issueProblems({ ...sound, ...facts }, nowMs).map(({ code }) => code);

test('nothing speaks against a sound notice', () => {
  expect(issueProblems(sound, NOW)).toEqual([]);
});

test('everything that is wrong is told at once', () => {
  const unknown = [{ name: '县水务局', line: 3, ordinal: '（一）', nearest: [] }];
  const known = { by: 'number', id: 'c1', title: '通知', issuedAtMs: NOW, isOpen: true } as const;
  expect(codes({ office: undefined, known, findings: [finding('noTasks', 'error')], unknown }, at('2023-07-01'))).toEqual([
    'noOffice',
    'alreadyIssued',
    'finding',
    'unknownUnit',
    'pastDeadline',
  ]);
});

test('only errors refuse; an unknown unit is told once, with its nearest names', () => {
  expect(codes({ findings: [finding('oddDate', 'warning'), finding('standingTask', 'info'), finding('unknownUnit', 'error')] })).toEqual(
    [],
  );
});

test('days that have passed are accepted where the person says so', () => {
  expect(codes({}, at('2023-07-01'))).toEqual(['pastDeadline']);
  expect(codes({ acceptPast: true }, at('2023-07-01'))).toEqual([]);
});

test('an office whose own duty nobody holds does not issue', () => {
  expect(codes({ isOfficeHeld: false })).toEqual(['noOfficeHolder']);
  expect(codes({ isOfficeHeld: false, office: undefined })).toEqual(['noOffice']);
});

test('letters that come too late refuse until somebody has confirmed that they leave at once', () => {
  const late = { ordinal: '（一）', title: '宣传', line: 3, day: 1, units: ['县税务局'], letterAtMs: 2, receiptDay: 3 };
  expect(issueProblems({ ...sound, lateLetters: [late] }, NOW)).toEqual([{ code: 'lateLetter', ...late }]);
});

test('a notice with nothing to do is refused for that only where nothing else is wrong', () => {
  expect(codes({ planned: [] })).toEqual(['nothingToDo']);
  expect(codes({ planned: breakDown([noticeTask()], new Map(), NOW) })).toEqual(['nothingToDo']);
  expect(codes({ planned: [], office: undefined })).toEqual(['noOffice']);
});
