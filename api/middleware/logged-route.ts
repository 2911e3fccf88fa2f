import type { Request } from 'express';

const MOST_SEGMENTS = 8;

/** The words that the addresses of these routes are made of, without what varies. */
export const wordsOfRoutes = (templates: readonly string[]): ReadonlySet<string> =>
  new Set(templates.flatMap((template) => template.split('/')).filter((segment) => segment !== '' && !segment.startsWith('{')));

/** An address as a log may hold it: of a path that no route answers, only the words that some route has; anything else could be a secret that was mistyped. */
export const maskedPath = (path: string, words: ReadonlySet<string>): string =>
  `/${path
    .split('/')
    .filter((segment) => segment !== '')
    .slice(0, MOST_SEGMENTS)
    .map((segment) => (words.has(segment) ? segment : '*'))
    .join('/')}`;

/** What the log says about where a request went: the pattern of its route (`/sign-in/:token`), never the address as it came. */
export function loggedRoute(req: Request, words: ReadonlySet<string>): string {
  const pattern: unknown = (req.route as { path?: unknown } | undefined)?.path;
  return typeof pattern === 'string' ? `${maskedPath(req.baseUrl, words)}${pattern}`.replace(/^\/+/, '/') : maskedPath(req.path, words);
}
