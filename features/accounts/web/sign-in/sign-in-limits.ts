import type { Throttle } from '../../../../api/http/deps';
import { HttpProblem } from '../../../../api/http/problem';

/** How often links may be asked for; each counts for a quarter of an hour, over all processes (docs/operations.md says why so). */
export interface SignInLimits {
  /** Of one address, from one host: however often others ask for somebody's links, he can ask for his own. */
  readonly ofAddressAtHost: Throttle;
  /** Of one address, from wherever: keeps a mailbox from being flooded. Whoever meets it has links that are still valid. */
  readonly ofAddress: Throttle;
  /** Of addresses that nobody has, from one host. */
  readonly ofUnknownAtHost: Throttle;
  /** Passwords tried for one address at one host, before one was right: a stranger elsewhere locks nobody out. */
  readonly passwordAtHost: Throttle;
  /** Failed sign-ins from one host that the audit records: a stranger must not fill it. */
  readonly recordedAtHost: Throttle;
}

/** `ofAddressAtHost` and so on as numbers. The total is reached only when so many letters of this quarter of an hour lie in the mailbox; their links live longer. */
export const LINKS_PER_WINDOW = { ofAddressAtHost: 5, ofAddress: 20, ofUnknownAtHost: 300, passwordAtHost: 5, recordedAtHost: 100 };
export const WINDOW_SECONDS = 900;

const minutes = (seconds: number): number => Math.ceil(seconds / 60);

const tooMany = (title: string, retryAfterSeconds: number): HttpProblem =>
  new HttpProblem(429, 'tooManySignIns', title, { retryAfterSeconds });

/** Counts a wish for a link. Throws 429 when this address has had enough of them; known and unknown addresses are counted alike. */
export async function countWish({ ofAddressAtHost, ofAddress }: SignInLimits, address: string, host: string): Promise<void> {
  const key = address.toLowerCase();
  const seconds = (await ofAddressAtHost.take(`${key} ${host}`)) ?? (await ofAddress.take(key));
  if (seconds === undefined) return;
  const title = `给这个邮箱要链接的次数太多，请 ${minutes(seconds)} 分钟后再试。已经发到邮箱的链接在有效时间内仍然可用。`;
  throw tooMany(title, seconds);
}

/**
 * The answer to a host from which too many unknown addresses were asked for, whatever is asked now; undefined for any other. A known address gets its link all
 * the same, so that nobody is locked out by his neighbours, and the answer does not tell which addresses are known.
 */
export async function tooManyUnknown({ ofUnknownAtHost }: SignInLimits, host: string): Promise<HttpProblem | undefined> {
  const seconds = await ofUnknownAtHost.wait(host);
  if (seconds === undefined) return undefined;
  const title = `从您所在的网络填写的、没有登记过的邮箱太多。如果这个邮箱登记过，登录链接仍会发出，请查收邮件；否则请核对邮箱，${minutes(seconds)} 分钟后再试。`;
  return tooMany(title, seconds);
}
