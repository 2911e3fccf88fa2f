import type { RequestHandler } from 'express';
import type { z } from 'zod';
import { type Authorisation, authorise } from './authorise';
import type { HttpDeps } from './deps';
import { callerOfRequest, sessionOf } from '../middleware/sessions';
import { parse } from './parse';
import { notFound } from './problem';
import type { MenuPlace, ShownPage, ShowPage } from './show-page';
import type { CallerOf, RoutePolicy, RouteSession } from './route';

type Schema = z.ZodType | undefined;
type Parsed<T extends Schema> = T extends z.ZodType ? z.output<T> : undefined;

/** A page to show, or where to go on after a form was taken. */
export type PageAnswer = ShownPage | { readonly to: string };

interface Call<A extends Authorisation, P extends Schema, Q extends Schema> {
  readonly params: Parsed<P>;
  readonly query: Parsed<Q>;
  /** The fields of a form as they came; a form is read by its own schema, so that what is wrong can be shown beside it. */
  readonly form: unknown;
  readonly caller: CallerOf<A>;
  readonly session: RouteSession;
  readonly requestId: string;
  readonly host: string;
}

interface Declaration<A extends Authorisation, P extends Schema, Q extends Schema> extends RoutePolicy<A> {
  readonly path: `/${string}`;
  readonly params?: P;
  readonly query?: Q;
  readonly menu?: MenuPlace;
  readonly handle: (call: Call<A, P, Q>) => Promise<PageAnswer>;
}

/** A page route whose shapes are no longer known to the compiler. */
export interface Page extends RoutePolicy {
  readonly path: `/${string}`;
  readonly params?: z.ZodType | undefined;
  readonly query?: z.ZodType | undefined;
  readonly menu?: MenuPlace | undefined;
  readonly handle: (call: Call<Authorisation, Schema, Schema>) => Promise<PageAnswer>;
}

/** Declares a page made on the server, or a form that posts to it. */
export const page = <const A extends Authorisation, P extends Schema = undefined, Q extends Schema = undefined>(
  declaration: Declaration<A, P, Q>,
): Page => ({ ...declaration, handle: declaration.handle });

/** The express handler of a page. */
export function pageHandlerOf(it: Page, deps: HttpDeps, showPage: ShowPage): RequestHandler {
  return async (req, res) => {
    const caller = await callerOfRequest(req, deps);
    // Whoever is signed out learns nothing from an address that cannot be.
    authorise(it.authorisation, caller);
    const params = it.params?.safeParse(req.params);
    if (params && !params.success) throw notFound();
    const answer = await it.handle({
      params: params?.data,
      query: it.query && parse(it.query, req.query, 'query'),
      form: req.body as unknown,
      caller,
      session: sessionOf(req, res),
      requestId: res.locals['requestId'] as string,
      host: req.ip ?? 'unknown',
    });
    if ('to' in answer) return res.set('Cache-Control', 'no-store').redirect(303, answer.to);
    showPage(res, caller, answer);
  };
}
