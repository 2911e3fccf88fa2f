import type { Request, Response } from 'express';

/** What a page must not show again. */
const SECRET = new Set(['password', 'again', 'current', 'code']);

/** The fields of a form as it came, to be sent once more, without what is secret; undefined where the request was none. */
export function keptForm({ method, body, originalUrl }: Request, { locals }: Response) {
  if (method !== 'POST' || typeof body !== 'object' || body === null || Buffer.isBuffer(body)) return undefined;
  const fields = Object.entries(body as Readonly<Record<string, string | string[]>>)
    .filter(([name]) => !SECRET.has(name))
    .flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const));
  return fields.length === 0
    ? undefined
    : { path: originalUrl, fields, hadFiles: Array.isArray(locals['files']) && locals['files'].length > 0 };
}
