import type { Request } from 'express';
import { actionsOfScopes } from '../../core/access/token-scope';
import { type Caller, callerOf } from './caller';
import type { HttpDeps } from './deps';
import { HttpProblem } from './problem';
import { hostKey } from '../middleware/host-key';

const BEARER = /^bearer (?<token>\S{1,200})\s*$/i;

/** The token of a request (RFC 6750); undefined where it brings none. */
export const bearerTokenOf = (req: Request): string | undefined => BEARER.exec(req.get('Authorization') ?? '')?.groups?.['token'];

const SAID = {
  unknown: '接口令牌不对：请核对是否完整，或者向县里的安全管理员要一个新的',
  expired: '接口令牌已经过期，请向县里的安全管理员要一个新的',
  revoked: '接口令牌已经停用，请向县里的安全管理员要一个新的',
} as const;

const tooMany = (seconds: number): HttpProblem =>
  new HttpProblem(429, 'tooManyTokens', '令牌错的次数太多，请稍后再试', { retryAfterSeconds: seconds });

/** Who comes with a token: he acts for its unit, and may what it is for. Asked once for a request. Throws 401 for what is no token, and 429 after too many of those. */
export async function callerByToken(req: Request, token: string, { useToken, tokenFailures }: HttpDeps): Promise<Caller> {
  const locals = req.res?.locals ?? {};
  const known = locals['tokenCaller'] as Caller | undefined;
  if (known) return known;
  const host = hostKey(req.ip);
  const wait = await tokenFailures.wait(host);
  if (wait !== undefined) throw tooMany(wait);
  const requestId = locals['requestId'] as string;
  const pattern: unknown = (req.route as { path?: unknown } | undefined)?.path;
  const route = `${req.method} ${typeof pattern === 'string' ? pattern : ''}`;
  const use = await useToken({ token, route, host, requestId });
  if (use.is !== 'valid') {
    await tokenFailures.take(host);
    throw new HttpProblem(401, 'badToken', SAID[use.is]);
  }
  const { accountId, name, scopes, unit } = use.user;
  const account = { id: accountId, name, personId: null, hasPassword: false, duties: [{ duty: 'contact', ...unit }] } as const;
  const caller = callerOf(account, requestId, { token: { scopes, only: actionsOfScopes(scopes) } });
  Object.assign(locals, { accountId, caller, tokenCaller: caller });
  return caller;
}
