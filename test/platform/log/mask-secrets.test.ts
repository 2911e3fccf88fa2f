import { maskSecrets } from '../../../platform/log/mask-secrets';

test.each([
  '/sign-in/TOKEN',
  '/SIGN-IN/TOKEN/',
  '//Sign-In//TOKEN?next=/ledger',
  'http://duban.example/sign-in/%54OKEN',
  '/sign-in?next=%2Fsign-in%2FTOKEN',
  '\\sign-in\\TOKEN',
  'smtp://user:TOKEN@mail.example:25',
  'postgres://duban_app:TOKEN/with@signs@db/duban',
  'authorization: Bearer duban_TOKEN_of-a-system-of-another-unit-0123456',
])('%s keeps its secret', (text) => {
  expect(maskSecrets(text)).not.toMatch(/TOKEN|%54OKEN/);
});

test('what is no secret stays', () => {
  const text = 'http://duban.example:8080/tasks/1 of zhang@county.example: /sign-in?done=left /sign-in/:token /sign-in/*';
  expect(maskSecrets(text)).toBe(text);
});

test('a known secret is masked as it is, percent-encoded, in JSON and as base64', () => {
  const secret = 'p@ss "wörd"\\';
  const text = ['smtp', secret, encodeURIComponent(secret), JSON.stringify(secret), Buffer.from(secret).toString('base64')].join(' | ');
  expect(maskSecrets(text, [secret])).toBe('smtp | *** | *** | "***" | ***');
});
