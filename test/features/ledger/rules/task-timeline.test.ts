import type { AssignmentHistory, ExtensionAsked, ObligationHistory, ReportMade } from '../../../../features/ledger/rules/task-history';
import { taskTimeline } from '../../../../features/ledger/rules/task-timeline';

const assignment = (more: Partial<AssignmentHistory> = {}): AssignmentHistory => ({
  unitName: '青山镇',
  assignedAt: '2023-03-17T07:00:00Z',
  endedAt: null,
  receipt: null,
  decisions: [],
  objections: [],
  ...more,
});
const obligation = (more: Partial<ObligationHistory> = {}): ObligationHistory => ({
  unitName: '青山镇',
  title: '排出时间表',
  deadlines: [],
  reports: [],
  extensionRequests: [],
  ...more,
});
const report = (more: Partial<ReportMade> = {}): ReportMade => ({
  id: 'r1',
  sequence: 1,
  text: '已完成',
  figures: {},
  figureSource: null,
  isFinal: true,
  occurredOn: '2023-03-20',
  lateReason: null,
  timing: 'inTime',
  recordedAt: '2023-03-20T01:00:00Z',
  state: 'submitted',
  by: '张一',
  reviewedBy: null,
  reviewedAt: null,
  reviewNote: null,
  countersignedBy: null,
  countersignedAt: null,
  countersignNote: null,
  evidence: [],
  ...more,
});
const request = (more: Partial<ExtensionAsked> = {}): ExtensionAsked => ({
  id: 'e1',
  deadlineVersion: 1,
  requestedDay: '2023-10-31',
  reason: '雨季',
  progress: '过半',
  by: '张一',
  recordedAt: '2023-03-21T01:00:00Z',
  state: 'pending',
  decidedBy: null,
  decidedAt: null,
  decisionNote: null,
  ...more,
});
const kinds = (assignments: readonly AssignmentHistory[], obligations: readonly ObligationHistory[] = []): readonly string[] =>
  taskTimeline({ assignments, obligations }).map(({ kind }) => kind);

test('the newest stands first, whatever it is about', () => {
  const receipt = { recordedAt: '2023-03-18T01:00:00Z', occurredOn: '2023-03-18', by: '张一', note: null };
  expect(kinds([assignment({ receipt })], [obligation({ reports: [report()], extensionRequests: [request()] })])).toEqual([
    'extensionRequested',
    'reported',
    'signed',
    'assigned',
  ]);
});

test('a report tells who wrote what, and what was said to it', () => {
  const returned = report({ state: 'returned', reviewedAt: '2023-03-22T01:00:00Z', reviewedBy: '李二', reviewNote: '缺附件' });
  expect(taskTimeline({ assignments: [], obligations: [obligation({ reports: [returned] })] })).toMatchObject([
    { kind: 'returned', by: '李二', note: '缺附件', unitName: '青山镇', about: '排出时间表' },
    { kind: 'reported', by: '张一', note: '已完成', isFinal: true },
  ]);
  expect(kinds([], [obligation({ reports: [{ ...returned, state: 'accepted' }] })])).toEqual(['accepted', 'reported']);
});

test.each([
  ['granted', 'extensionGranted'],
  ['refused', 'extensionRefused'],
] as const)('a request that was %s is followed by its decision and the day asked for', (state, kind) => {
  const decided = request({ state, decidedAt: '2023-03-23T01:00:00Z', decidedBy: '李二', decisionNote: '同意' });
  expect(taskTimeline({ assignments: [], obligations: [obligation({ extensionRequests: [decided] })] })).toMatchObject([
    { kind, by: '李二', note: '同意', day: '2023-10-31' },
    { kind: 'extensionRequested', note: '雨季', progress: '过半', day: '2023-10-31' },
  ]);
});

test('only a suspension tells of the deadline it moved: printed and extended ones are told already', () => {
  const deadlines = (['printed', 'extension', 'suspension'] as const).map((reason, at) => ({
    version: at + 1,
    day: `2023-10-0${at + 1}`,
    reason,
    setAt: '2023-03-24T01:00:00Z',
  }));
  expect(taskTimeline({ assignments: [], obligations: [obligation({ deadlines })] })).toMatchObject([
    { kind: 'deadlineShifted', day: '2023-10-03' },
  ]);
});

test('a part is told when it was handed down and when its unit was done, once, also where a rework shows it again', () => {
  const done = { result: '清完了', closedAt: '2023-03-26T01:00:00Z', closedBy: '李二' };
  const part = { id: 'p1', unitName: '上河村', text: '清淤', recordedAt: '2023-03-25T01:00:00Z', by: '张一', ...done };
  expect(taskTimeline({ assignments: [], obligations: [obligation({ parts: [part] }), obligation({ parts: [part] })] })).toMatchObject([
    { kind: 'partDone', unitName: '上河村', about: '排出时间表', by: '李二', note: '清完了' },
    { kind: 'partGiven', unitName: '上河村', by: '张一', note: '清淤' },
  ]);
  expect(kinds([], [obligation({ parts: [{ ...part, closedAt: null }] })])).toEqual(['partGiven']);
});

test('a request that lapsed has no answer to tell of', () => {
  expect(kinds([], [obligation({ extensionRequests: [request({ state: 'lapsed' })] })])).toEqual(['extensionRequested']);
});

test('what ended by being struck off is told once, with its reason', () => {
  const struckOff = { kind: 'struckOff', at: '2023-03-25T01:00:00Z', by: '李二', reason: '已并入' } as const;
  const ended = assignment({ endedAt: '2023-03-25T01:00:00Z' });
  expect(taskTimeline({ assignments: [{ ...ended, decisions: [struckOff] }], obligations: [] })).toMatchObject([
    { kind: 'struckOff', by: '李二', note: '已并入' },
    { kind: 'assigned' },
  ]);
  expect(kinds([ended])).toEqual(['ended', 'assigned']);
});

test('suspension and resumption are told as they were decided', () => {
  const decisions = [
    { kind: 'suspended', at: '2023-03-26T01:00:00Z', by: null, reason: '汛期' },
    { kind: 'resumed', at: '2023-03-27T01:00:00Z', by: null, reason: null },
  ] as const;
  expect(kinds([assignment({ decisions })])).toEqual(['resumed', 'suspended', 'assigned']);
});
