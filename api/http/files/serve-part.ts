import { createHash } from 'node:crypto';
import type { Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** The strong validator of a text, as ETag writes it. */
const etagOf = (text: string): string => `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;

/** A part of a page by itself, and not again where the reader has it already: `known` is the ETag that he names, which a proxy may have weakened. */
export function servePart(res: Response, part: VNode, known: string | undefined): void {
  const html = renderToString(part);
  const etag = etagOf(html);
  res.set('ETag', etag);
  if (known?.replace(/^W\//, '') === etag) res.status(304).end();
  else res.type('html').send(html);
}
