import {
  type BulletinAction,
  type BulletinState,
  possibleActions,
  takeBulletinAction,
} from '../../../../features/bulletin/rules/bulletin-state';

const take = (
  state: BulletinState,
  action: BulletinAction,
  personId: string | undefined = 'other',
  byPersonIds: (string | undefined)[] = ['drafter'],
) => takeBulletinAction({ state, byPersonIds }, action, personId);

test.each<[BulletinState, BulletinAction, BulletinState]>([
  ['draft', 'edit', 'draft'],
  ['draft', 'submit', 'submitted'],
  ['submitted', 'return', 'draft'],
  ['submitted', 'approve', 'approved'],
  ['approved', 'issue', 'issued'],
  ['approved', 'discard', 'discarded'],
])('a bulletin that is %s: %s makes it %s', (state, action, to) => {
  expect(take(state, action)).toEqual({ to });
});

test('nothing is issued that is not approved, and what is issued stays', () => {
  expect(take('submitted', 'issue')).toEqual({ refusal: 'notNow' });
  expect(take('draft', 'approve')).toEqual({ refusal: 'notNow' });
  expect([possibleActions('issued'), possibleActions('discarded')]).toEqual([[], []]);
});

test('nobody approves what he drafted or submitted, and an account without a person approves nothing', () => {
  expect(take('submitted', 'approve', 'drafter')).toEqual({ refusal: 'own' });
  expect(take('submitted', 'approve', 'editor', ['drafter', 'editor'])).toEqual({ refusal: 'own' });
  expect(takeBulletinAction({ state: 'submitted', byPersonIds: [undefined] }, 'approve', undefined)).toEqual({ refusal: 'own' });
});
