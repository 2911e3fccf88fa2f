/** What stands in the place of a secret. */
const MASK = '***';

/** `/sign-in/…` in any case, with the slashes written as they are, doubled, backwards or by their percent codes; to the end of what can be one address. The pattern of the route itself stays. */
const SIGN_IN_ADDRESS = /((?:[/\\]|%2f|%5c)sign-in(?:[/\\]|%2f|%5c)+)(?![:*])[^\s"'`<>?#&\\]+/gi;
/** What a system shows at the door (接口令牌). */
const API_TOKEN = /\bduban_[\w-]{20,}/g;
/** The user and password of an address (`postgres://user:password@host`). */
const CREDENTIALS = /([a-z][a-z0-9+.-]*:\/\/)[^\s"'`<>/@]*:[^\s"'`<>]*@/gi;

/**
 * A text without what opens a door: tokens of sign-in addresses, passwords in addresses, and the `known` secrets of this process, as they are, percent-encoded,
 * as they stand in JSON, and as base64. For what is written down: a log, a terminal, Temporal's store, an alarm.
 */
export function maskSecrets(text: string, known: readonly string[] = []): string {
  const withoutAddresses = text.replace(SIGN_IN_ADDRESS, `$1${MASK}`).replace(CREDENTIALS, `$1${MASK}@`).replace(API_TOKEN, MASK);
  return known
    .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), Buffer.from(secret).toString('base64')])
    .reduce((masked, secret) => masked.replaceAll(secret, MASK), withoutAddresses);
}
