import type { Refusal } from '../../../../core/mail/refusal';

/** What the operator is to look at when the mail server cannot be used. */
export type Advice = 'network' | 'tls' | 'greeting' | 'login' | 'sender' | 'relay' | 'policy';

const LOGIN_CODES: ReadonlySet<number> = new Set([530, 534, 535, 538]);

/** What is to be mended, by where the server said no; without a refusal it could not be reached at all. */
export function adviceOn({ refusal, isAboutTls }: { readonly refusal?: Refusal | undefined; readonly isAboutTls: boolean }): Advice {
  if (isAboutTls) return 'tls';
  if (!refusal || refusal.code < 500) return 'network';
  if (refusal.stage === 'login' || LOGIN_CODES.has(refusal.code)) return 'login';
  if (refusal.stage === 'connect') return 'greeting';
  if (refusal.stage === 'sender' || /[45]\.1\.[78]\b/.test(refusal.reply)) return 'sender';
  return /relay|中继/i.test(refusal.reply) ? 'relay' : 'policy';
}
