import type { SignInAccount, SignInWay } from '../../../core/access/account';
import type { Duty } from '../../../core/directory/unit';

/** Who signs in with a password and a code beside the link: nobody, all but those whose duties are of units, or everybody. */
export type SecondFactor = 'none' | 'office' | 'all';

const OF_UNITS: ReadonlySet<Duty> = new Set(['contact', 'deputy', 'leader', 'head']);

type Asked = Pick<SignInAccount, 'personId' | 'duties'>;

/** Whether a link alone does not do for this account. The office's shared first account has nobody who could keep a password. */
export const needsPassword = (policy: SecondFactor, { personId, duties }: Asked): boolean =>
  personId !== null && (policy === 'all' || (policy === 'office' && duties.some(({ duty }) => !OF_UNITS.has(duty))));

/**
 * How far a session leads: into everything (`open`), to the page where a first password is set (`setUp`), or nowhere (`closed`), because the account has a
 * password that this session did not begin with. Asked at each request: duties change.
 */
export function doorOf(
  policy: SecondFactor,
  account: Asked & Pick<SignInAccount, 'hasPassword'>,
  signedInBy: SignInWay,
): 'open' | 'setUp' | 'closed' {
  if (!needsPassword(policy, account)) return 'open';
  if (!account.hasPassword) return 'setUp';
  return signedInBy === 'password' ? 'open' : 'closed';
}
