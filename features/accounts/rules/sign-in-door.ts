import type { SignInAccount, SignInWay } from '../../../core/access/account';
import type { Duty } from '../../../core/directory/unit';

/** Who signs in with a password and a code beside the link: nobody, all but those whose duties are of units, or everybody. */
export type SecondFactor = 'none' | 'office' | 'all';

const OF_UNITS: ReadonlySet<Duty> = new Set(['contact', 'deputy', 'leader', 'head']);

interface Asked {
  readonly personId: string | null;
  readonly duties: readonly { readonly duty: Duty }[];
}

/** Who needs a password where nothing is set: the office where real units are, nobody in demonstrations and tests, which are entered by links. */
export const secondFactorOf = (set: SecondFactor | undefined, isProduction: boolean): SecondFactor =>
  set ?? (isProduction ? 'office' : 'none');

/** Whether a link alone does not do for this account. The office's shared first account has nobody who could keep a password. */
export const needsPassword = (policy: SecondFactor, { personId, duties }: Asked): boolean =>
  personId !== null && (policy === 'all' || (policy === 'office' && duties.some(({ duty }) => !OF_UNITS.has(duty))));

/** Whether a device may be remembered for somebody: he signs in by link, and is one person. */
export const mayBeRemembered = (policy: SecondFactor, asked: Asked): boolean => asked.personId !== null && !needsPassword(policy, asked);

/**
 * How far a session leads: into everything (`open`), to the page where a first password is set (`setUp`), or nowhere (`closed`): the account has a password that
 * this session did not begin with, or has none yet and this session did not begin with a link that was asked for. Asked at each request: duties change.
 */
export function doorOf(
  policy: SecondFactor,
  account: Asked & Pick<SignInAccount, 'hasPassword'>,
  signedInBy: SignInWay,
): 'open' | 'setUp' | 'closed' {
  if (!needsPassword(policy, account)) return 'open';
  if (!account.hasPassword) return signedInBy === 'link' ? 'setUp' : 'closed';
  return signedInBy === 'password' ? 'open' : 'closed';
}
