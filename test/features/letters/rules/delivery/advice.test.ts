import { adviceOn } from '../../../../../features/letters/rules/delivery/advice';
import type { SmtpStage } from '../../../../../core/mail/refusal';

test.each<readonly [reply: string, stage: SmtpStage, advice: string]>([
  ['535 5.7.8 authentication failed', 'login', 'login'],
  ['530 5.7.0 authentication required', 'sender', 'login'],
  ['554 5.7.1 you are on a list', 'connect', 'greeting'],
  ['550 sender rejected', 'sender', 'sender'],
  ['550 5.1.8 sender domain', 'receiver', 'sender'],
  ['554 5.7.1 Relay access denied', 'receiver', 'relay'],
  ['550 5.7.1 blocked', 'message', 'policy'],
  ['421 busy', 'connect', 'network'],
])('%s at %s: look at the %s', (reply, stage, advice) => {
  expect(adviceOn({ refusal: { stage, reply, code: Number(reply.slice(0, 3)) }, isAboutTls: false })).toBe(advice);
});

test('a certificate, and a server that is not there', () => {
  expect(adviceOn({ isAboutTls: true })).toBe('tls');
  expect(adviceOn({ isAboutTls: false })).toBe('network');
});
