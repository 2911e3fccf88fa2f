import type { RequestHandler } from 'express';
import { pageHelpOf } from '../../core/words/page-help';
import type { VNode } from 'preact';
import type { z } from 'zod';
import { type Authorisation, authorise } from './authorise';
import type { Endpoint } from './endpoint';
import type { HttpDeps } from './deps';
import { hostKey } from '../middleware/host-key';
import { callerOfRequest, sessionOf } from '../middleware/sessions';
import { parseParams, parseQuery, type QuerySchema } from './input/parse';
import { HttpProblem } from './problem';
import { type ServedFile, serveFile } from './files/serve-file';
import { servePart } from './files/serve-part';
import type { UploadedFile } from './files/uploaded-file';
import type { MenuPlace, ShownPage, ShowPage } from './show-page';
import type { CallerOf, RoutePolicy, RouteSession } from './route';

export type Schema = z.ZodType | undefined;
type Query = QuerySchema | undefined;
type Parsed<T extends Schema> = T extends z.ZodType ? z.output<T> : undefined;

/** A page to show, where to go on after a form was taken, a file, or a part of a page that changes by itself. */
export type PageAnswer = ShownPage | { readonly to: string } | { readonly file: ServedFile } | { readonly part: VNode };

export interface Call<A extends Authorisation, P extends Schema, Q extends Query> {
  readonly params: Parsed<P>;
  readonly query: Parsed<Q>;
  /** The fields of a form as they came; a form is read by its own schema, so that what is wrong can be shown beside it. */
  readonly form: unknown;
  /** The files that came with it, where the page takes any. */
  readonly files: readonly UploadedFile[];
  readonly caller: CallerOf<A>;
  readonly session: RouteSession;
  readonly requestId: string;
  /** Where the request comes from, as limits count it. */
  readonly host: string;
}

/** What was asked of a list (texts by their names), and what is wrong with it. */
interface WrongQuery<A extends Authorisation> {
  readonly given: Readonly<Record<string, string | undefined>>;
  readonly problem: HttpProblem;
  readonly caller: CallerOf<A>;
}

export interface Declaration<A extends Authorisation, P extends Schema, Q extends Query> extends RoutePolicy<A> {
  readonly path: `/${string}`;
  readonly params?: P;
  readonly query?: Q;
  readonly menu?: MenuPlace;
  /** Takes files with its form, and so many bytes in all. */
  readonly mostUploadBytes?: number;
  /** Takes a form of so many fields, where that is more than usual. */
  readonly mostFields?: number;
  /** Shows a query that was not taken, with what stood in it and why; an error page where it is absent. */
  readonly showWrongQuery?: (call: WrongQuery<A>) => Promise<ShownPage>;
  readonly handle: (call: Call<A, P, Q>) => Promise<PageAnswer>;
}

/** A page route whose shapes are no longer known to the compiler. */
export interface Page extends RoutePolicy {
  readonly path: `/${string}`;
  readonly params?: z.ZodType | undefined;
  readonly query?: Query;
  readonly menu?: MenuPlace | undefined;
  readonly mostUploadBytes?: number | undefined;
  readonly mostFields?: number | undefined;
  readonly showWrongQuery?: ((call: WrongQuery<Authorisation>) => Promise<ShownPage>) | undefined;
  readonly handle: (call: Call<Authorisation, Schema, Query>) => Promise<PageAnswer>;
}

/** Declares a page made on the server, or a form that posts to it. */
export const page = <const A extends Authorisation, P extends Schema = undefined, Q extends Query = undefined>(
  declaration: Declaration<A, P, Q>,
): Page => ({ ...declaration, handle: declaration.handle });

/** What mail programs, chat programs and search engines hang on to an address that they pass on. It means nothing to us, and must keep nobody out. */
const PASSED_ON = /^(?:utm_\w{1,30}|from|isappinstalled|nsukey|spm|scene|clicktime|enterid|[a-z]{2,3}clid)$/;

/** The query of a page. A form that was left empty sends empty texts, which ask for nothing. */
const filled = (query: object): Record<string, string> => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));

/** The express handler of a page. */
export function pageHandlerOf(it: Page, deps: HttpDeps, showPage: ShowPage): RequestHandler {
  return async (req, res) => {
    const caller = await callerOfRequest(req, deps);
    // Whoever is signed out learns nothing from an address that cannot be.
    authorise(it, caller);
    const params = it.params && parseParams(it.params, req.params);
    let query;
    try {
      query = parseQuery(it.query, filled(req.query), PASSED_ON);
    } catch (problem) {
      if (!it.showWrongQuery || !(problem instanceof HttpProblem)) throw problem;
      const given = Object.fromEntries(Object.entries(req.query).filter((entry) => typeof entry[1] === 'string')) as Record<string, string>;
      return showPage(res, caller, { status: problem.status, ...(await it.showWrongQuery({ given, problem, caller })) });
    }
    const answer = await it.handle({
      params,
      query,
      form: req.body as unknown,
      files: (res.locals['files'] ?? []) as readonly UploadedFile[],
      caller,
      session: sessionOf(req, res, deps),
      requestId: res.locals['requestId'] as string,
      host: hostKey(req.ip),
    });
    if ('to' in answer) return res.redirect(303, answer.to);
    if ('file' in answer) return serveFile(res, answer.file);
    if ('part' in answer) return servePart(res, answer.part, req.get('If-None-Match'));
    showPage(res, caller, { ...answer, help: pageHelpOf(it.path) });
  };
}

/** Turns away whoever may not use a route before anything large that he sends is read. */
export const doorOf =
  (it: Pick<Page, 'authorisation'> & Pick<Endpoint, 'token'>, deps: HttpDeps): RequestHandler =>
  async (req, _res, next) => {
    authorise(it, await callerOfRequest(req, deps));
    next();
  };
