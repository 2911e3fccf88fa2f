import {
  type ReminderLetterAction,
  type ReminderLetterState,
  takeReminderLetterAction,
} from '../../../../features/documents/rules/reminder-letter-state';

test.each<[ReminderLetterAction, ReminderLetterState]>([
  ['edit', 'draft'],
  ['issue', 'issued'],
  ['discard', 'discarded'],
])('a draft becomes by %s: %s', (action, to) => {
  expect(takeReminderLetterAction({ state: 'draft', byPersonIds: ['one'] }, action, 'other')).toEqual({ to });
});

test.each<ReminderLetterState>(['issued', 'discarded'])('one that is %s is closed for good', (state) => {
  expect(takeReminderLetterAction({ state, byPersonIds: [] }, 'edit', 'one')).toEqual({ refusal: 'notNow' });
});

test.each([
  ['who wrote it', 'one'],
  ['nobody in particular (the office’s shared account)', undefined],
])('%s does not issue it', (_who, personId) => {
  expect(takeReminderLetterAction({ state: 'draft', byPersonIds: ['one', 'two'] }, 'issue', personId)).toEqual({ refusal: 'own' });
});
