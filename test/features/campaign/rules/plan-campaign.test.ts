import { defaultPolicy } from '../../../../core/policy/default-policy';
import { type CampaignFacts, planCampaign } from '../../../../features/campaign/rules/plan-campaign';
import { at, clock, day, stateCalendar } from '../../../support/rules/state-calendar';

const facts = (over: Partial<CampaignFacts> = {}): CampaignFacts => ({
  state: 'open',
  issuedAtMs: 1000,
  tasks: [
    { id: 't1', state: 'open', started: true },
    { id: 't2', state: 'open', started: false },
    { id: 't3', state: 'done', started: false },
  ],
  cycles: [],
  ...over,
});
const plan = (campaign: CampaignFacts, nowMs: number) => planCampaign(campaign, defaultPolicy, stateCalendar, nowMs);
const nothing = { startTaskIds: [], startCycleIds: [], opens: [] };

test('starts the open tasks that are not started', () => {
  expect(plan(facts(), 1000)).toEqual({ ...nothing, startTaskIds: ['t2'], done: false });
});

test('waits for the instant of issue', () => {
  expect(plan(facts(), 999)).toEqual({ ...nothing, nextMs: 1000, done: false });
});

test('is done with its last task, or when it is closed', () => {
  expect(plan(facts({ tasks: [{ id: 't1', state: 'done', started: true }] }), 2000)).toEqual({ ...nothing, done: true });
  expect(plan(facts({ state: 'closed' }), 2000)).toEqual({ ...nothing, done: true });
});

describe('a task with a monthly public posting', () => {
  const posting = { firstMonthDay: day('2023-03-01'), lastMonthDay: day('2023-12-01'), postingDay: 20, annualMonth: 2 };
  const campaign = facts({ tasks: [{ id: 't1', state: 'open', started: true, posting }] });
  const march = { id: 'c1', taskId: 't1', period: '2023-03', state: 'closed', started: true } as const;

  test('opens a round for each month that is over, once, and looks again when the next one is', () => {
    expect(plan(campaign, at('2023-03-31 23:59'))).toMatchObject({ opens: [], nextMs: at('2023-04-01') });
    const { opens, nextMs = 0 } = plan({ ...campaign, cycles: [march] }, at('2023-05-07 12:00'));
    expect(opens.map(({ taskId, cycle }) => `${taskId} ${cycle.period}`)).toEqual(['t1 2023-04']);
    expect(clock(nextMs)).toBe('2023-06-01 00:00');
  });

  test('starts the rounds that no advance has seen, and stays until the last of them is over', () => {
    const april = { ...march, id: 'c2', period: '2023-04', state: 'open', started: false } as const;
    const over = { ...campaign, tasks: [{ id: 't1', state: 'done', started: true, posting }] } as const;
    expect(plan({ ...over, cycles: [march, april] }, at('2023-05-07'))).toEqual({ ...nothing, startCycleIds: ['c2'], done: false });
    expect(plan({ ...over, cycles: [march, { ...april, state: 'closed' }] }, at('2023-05-07'))).toEqual({ ...nothing, done: true });
  });

  test('opens the year’s round in January beside December’s, and none after it', () => {
    const { opens } = plan(campaign, at('2024-12-31'));
    expect(opens).toHaveLength(11);
    expect(opens.slice(-2).map(({ cycle }) => cycle.period)).toEqual(['2023-12', 'annual-2023']);
  });
});
