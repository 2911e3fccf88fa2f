import type { SignInAccount, SignInWay } from '../../../../core/access/account';
import { DUTIES, type Duty } from '../../../../core/directory/unit';
import {
  doorOf,
  mayBeRemembered,
  needsPassword,
  type SecondFactor,
  secondFactorOf,
} from '../../../../features/accounts/rules/sign-in-door';

const holding = (...duties: readonly Duty[]): Pick<SignInAccount, 'personId' | 'duties'> => ({
  personId: 'p',
  duties: duties.map((duty) => ({ duty, unitId: 'u', unitName: 'U', unitIds: ['u'], actingUnitIds: ['u'] })),
});
const OF_UNITS: readonly Duty[] = ['contact', 'deputy', 'leader', 'head'];

test('what is set holds; else real units ask the office for it', () => {
  expect([secondFactorOf('all', false), secondFactorOf(undefined, true), secondFactorOf(undefined, false)]).toEqual([
    'all',
    'office',
    'none',
  ]);
});

test.each(DUTIES.map((duty) => [duty, !OF_UNITS.includes(duty)] as const))(
  '%s needs a password where the office does: %s',
  (duty, needs) => {
    const asked = (['none', 'office', 'all'] as const).map((policy) => needsPassword(policy, holding(duty)));
    expect(asked).toEqual([false, needs, true]);
  },
);

test('one duty that needs it is enough, and the shared first account never does', () => {
  expect(needsPassword('office', holding('contact', 'reviewer'))).toBe(true);
  expect(needsPassword('all', { ...holding('office'), personId: null })).toBe(false);
});

test('a device is remembered for whoever signs in by link, and not for a shared account', () => {
  expect([mayBeRemembered('office', holding('contact')), mayBeRemembered('office', holding('contact', 'office'))]).toEqual([true, false]);
  expect(mayBeRemembered('none', { ...holding('office'), personId: null })).toBe(false);
});

test.each<[SecondFactor, boolean, SignInWay, 'open' | 'setUp' | 'closed']>([
  ['none', false, 'link', 'open'],
  ['none', true, 'link', 'open'],
  ['office', false, 'link', 'setUp'],
  ['none', false, 'letter', 'open'],
  ['none', false, 'device', 'open'],
  ['office', false, 'device', 'closed'],
  ['office', true, 'device', 'closed'],
  ['office', false, 'letter', 'closed'],
  ['office', true, 'link', 'closed'],
  ['office', true, 'letter', 'closed'],
  ['office', true, 'password', 'open'],
])('policy %s, password set %s, signed in by %s: %s', (policy, hasPassword, by, door) => {
  expect(doorOf(policy, { ...holding('office'), hasPassword }, by)).toBe(door);
});
