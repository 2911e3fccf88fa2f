import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import expressSession from 'express-session';
import { createApp } from '../../api/app';
import type { HttpDeps } from '../../api/http/deps';
import { page } from '../../api/http/page';
import { HttpProblem } from '../../api/http/problem';
import { createLog } from '../../platform/log/create-log';

const SECRET = 'kZ8-live_token-of-somebody';
/** A problem that cannot even be told. */
const untold = Object.assign(new Error('no words'), { parameters: [SECRET] });
const broken = page({
  method: 'get',
  path: '/broken',
  authorisation: 'public',
  audit: 'reads',
  handle: () =>
    Promise.reject(
      new HttpProblem(400, 'broken', '坏了', {
        get detail(): string {
          throw untold;
        },
      }),
    ),
});

test('what goes wrong while an error is answered is logged by its facts, printed nowhere, and answered with the usual headers', async () => {
  const lines: string[] = [];
  const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const deps: HttpDeps = {
    accountOf: () => Promise.resolve(undefined),
    signInByDevice: () => Promise.resolve(undefined),
    useToken: () => Promise.resolve({ is: 'unknown' }),
    tokenFailures: { take: () => Promise.resolve(undefined), wait: () => Promise.resolve(undefined), forget: () => Promise.resolve() },
    idempotency: {
      claim: () => Promise.reject(untold),
      keep: () => Promise.resolve(),
      release: () => Promise.resolve(),
      purge: () => Promise.resolve(),
    },
    sessionStore: new expressSession.MemoryStore(),
    sessionSecret: 'a secret of the tests alone, long enough',
    publicUrl: 'http://127.0.0.1:1',
    trustedProxies: [],
    instanceKind: 'test',
    signInPath: '/sign-in',
    log: createLog({ name: 'api' }, { write: (line) => void lines.push(line) }),
  };
  const server = createApp(deps, { endpoints: [], pages: [broken] }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/broken`);
  const text = await answer.text();
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
  expect([answer.status, text, answer.headers.get('cache-control')]).toEqual([500, '', 'no-store']);
  expect(printed).not.toHaveBeenCalled();
  expect(lines.join('')).toContain('answer failed');
  expect(lines.join('')).not.toContain(SECRET);
  printed.mockRestore();
});
