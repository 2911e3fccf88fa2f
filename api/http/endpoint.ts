import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import type { TokenScope } from '../../core/access/token-scope';
import type { IdempotentRequest } from '../../platform/idempotency/idempotency-store';
import { type Authorisation, authorise } from './authorise';
import type { HttpDeps } from './deps';
import { cleanInput } from './input/clean-input';
import { parse, parseParams, parseQuery, type QuerySchema } from './input/parse';
import { HttpProblem } from './problem';
import { FORM_WITH_FILES, type UploadedFile } from './files/uploaded-file';
import type { CallerOf, RoutePolicy, RouteSession } from './route';
import { callerOfRequest, sessionOf } from '../middleware/sessions';

type Schema = z.ZodType | undefined;
type Query = QuerySchema | undefined;
type Parsed<T extends Schema> = T extends z.ZodType ? z.output<T> : undefined;

interface Call<A extends Authorisation, P extends Schema, Q extends Query, B extends Schema> {
  readonly params: Parsed<P>;
  readonly query: Parsed<Q>;
  readonly body: Parsed<B>;
  /** The body as it came, where the use case reads it. */
  readonly given: unknown;
  /** The body came as a form, whose fields are texts. */
  readonly isForm: boolean;
  /** The files that came with it, where the endpoint takes any. */
  readonly files: readonly UploadedFile[];
  readonly caller: CallerOf<A>;
  readonly session: RouteSession;
}

/** One endpoint of the API: address, who may use it, what it leaves behind, the shapes that go in and out, and what it does. */
interface Declaration<
  A extends Authorisation,
  P extends Schema,
  Q extends Query,
  B extends Schema,
  R extends z.ZodType,
> extends RoutePolicy<A> {
  readonly path: `/api/${string}`;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly status?: 200 | 201 | 202;
  readonly params?: P;
  /** Every parameter that the address may have; any other is refused. */
  readonly query?: Q;
  readonly body?: B;
  /** A body that the use case reads itself, once it knows whose business the `{id}` is and that the caller may: 404 and 403 come before 422. */
  readonly given?: z.ZodType;
  /** Takes a form with files (multipart/form-data) beside JSON, and so many bytes in all. */
  readonly mostUploadBytes?: number | undefined;
  /** Taken from a system, too, whose token is for this. */
  readonly token?: TokenScope;
  readonly response: R;
  readonly handle: (call: Call<A, P, Q, B>) => Promise<z.input<R>>;
}

/** An endpoint whose shapes are no longer known to the compiler, as lists hold it. */
export interface Endpoint extends RoutePolicy {
  readonly path: `/api/${string}`;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly status: 200 | 201 | 202;
  readonly params?: z.ZodType | undefined;
  readonly query?: Query;
  readonly body?: z.ZodType | undefined;
  readonly given?: z.ZodType | undefined;
  readonly mostUploadBytes?: number | undefined;
  readonly token?: TokenScope | undefined;
  readonly response: z.ZodType;
  readonly handle: (call: Call<Authorisation, Schema, Query, Schema>) => Promise<unknown>;
}

/** Declares an endpoint; its handler gets what its schemas read, and must answer what its response schema takes. */
export const endpoint = <
  const A extends Authorisation,
  R extends z.ZodType,
  P extends Schema = undefined,
  Q extends Query = undefined,
  B extends Schema = undefined,
>(
  declaration: Declaration<A, P, Q, B, R>,
): Endpoint => ({ ...declaration, status: declaration.status ?? 200, handle: declaration.handle });

const isFormOf = ({ mostUploadBytes }: Endpoint, req: Request): boolean =>
  mostUploadBytes !== undefined && req.is(FORM_WITH_FILES) !== false && req.is(FORM_WITH_FILES) !== null;
const hasOtherBody = (req: Request): boolean => req.is('application/json') === false;

function hashOf(req: Request, files: readonly UploadedFile[]): Buffer {
  const hash = createHash('sha256').update(JSON.stringify([req.path, cleanInput(req.body ?? null, 'body').value]));
  for (const { name, bytes } of files) hash.update(JSON.stringify([name, bytes.length])).update(bytes);
  return hash.digest();
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Carries a write out once for a key: the stored answer for the same request, 422 for another one, 409 while the first is on its way. */
async function once(request: IdempotentRequest, { idempotency }: HttpDeps, res: Response, work: () => Promise<Answer>): Promise<Answer> {
  const claim = await idempotency.claim(request);
  if (claim.state === 'otherBody') throw new HttpProblem(422, 'idempotencyKeyReused', '这个 Idempotency-Key 已经用于另一个请求');
  if (claim.state === 'inFlight') throw new HttpProblem(409, 'requestInFlight', '同一个请求正在办理，请稍候', { retryAfterSeconds: 1 });
  if (claim.state === 'answered') {
    res.set('Idempotency-Replayed', 'true');
    return { status: claim.status, body: claim.response };
  }
  try {
    const answer = await work();
    await idempotency.keep(request, answer.status, answer.body);
    return answer;
  } catch (error) {
    await idempotency.release(request);
    throw error;
  }
}

function keyOf(req: Request): string | undefined {
  const key = req.get('Idempotency-Key');
  if (key === undefined || /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  const title = 'Idempotency-Key 应为 1–200 个可见的 ASCII 字符';
  throw new HttpProblem(422, 'badIdempotencyKey', title, { errors: [{ path: 'headers.Idempotency-Key', message: title }] });
}

/** The express handler of an endpoint. */
export function handlerOf(it: Endpoint, deps: HttpDeps): RequestHandler {
  return async (req, res) => {
    const caller = await callerOfRequest(req, deps);
    authorise(it, caller);
    const params = it.params && parseParams(it.params, req.params);
    const query = parseQuery(it.query, req.query);
    const isForm = isFormOf(it, req);
    const files = (res.locals['files'] ?? []) as readonly UploadedFile[];
    if ((it.body ?? it.given) && !isForm && hasOtherBody(req)) throw new HttpProblem(415, 'notJson', '请以 application/json 提交');
    const call = {
      params,
      query,
      body: it.body && parse(it.body, req.body, 'body'),
      given: req.body as unknown,
      isForm,
      files,
      caller,
      session: sessionOf(req, res, deps),
    };
    const work = async (): Promise<Answer> => ({ status: it.status, body: it.response.parse(await it.handle(call)) });
    const key = it.method === 'get' || !caller ? undefined : keyOf(req);
    const answer =
      key === undefined || !caller
        ? await work()
        : await once(
            { accountId: caller.accountId, endpoint: `${it.method} ${it.path}`, key, bodyHash: hashOf(req, files) },
            deps,
            res,
            work,
          );
    res.status(answer.status).json(answer.body);
  };
}
