import { type CampaignFacts, planCampaign } from '../../../../features/campaign/rules/plan-campaign';

const facts = (over: Partial<CampaignFacts> = {}): CampaignFacts => ({
  state: 'open',
  issuedAtMs: 1000,
  tasks: [
    { id: 't1', state: 'open', started: true },
    { id: 't2', state: 'open', started: false },
    { id: 't3', state: 'done', started: false },
  ],
  ...over,
});

test('starts the open tasks that are not started', () => {
  expect(planCampaign(facts(), 1000)).toEqual({ startTaskIds: ['t2'], done: false });
});

test('waits for the instant of issue', () => {
  expect(planCampaign(facts(), 999)).toEqual({ startTaskIds: [], nextMs: 1000, done: false });
});

test('is done with its last task, or when it is closed', () => {
  expect(planCampaign(facts({ tasks: [{ id: 't1', state: 'done', started: true }] }), 2000)).toEqual({ startTaskIds: [], done: true });
  expect(planCampaign(facts({ state: 'closed' }), 2000)).toEqual({ startTaskIds: [], done: true });
});
