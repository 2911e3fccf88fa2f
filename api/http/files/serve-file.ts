import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/** A file that is handed out: saved, or shown by itself (`isShown`), and never run. Its parts may be made while they are sent, so that it may be as long as it likes. */
export interface ServedFile {
  readonly name: string;
  readonly type: string;
  readonly isShown?: boolean;
  readonly content: Uint8Array | AsyncIterable<string | Uint8Array>;
}

/** Sends a file in a sandbox of its own, under the type that we know it by. */
export async function serveFile(res: Response, { name, type, isShown = false, content }: ServedFile): Promise<void> {
  res.attachment(name);
  if (isShown) res.set('Content-Disposition', String(res.get('Content-Disposition')).replace(/^attachment/, 'inline'));
  res.set({ 'Content-Type': type, 'Content-Security-Policy': "default-src 'none'; sandbox", 'X-Content-Type-Options': 'nosniff' });
  if (content instanceof Uint8Array) res.send(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
  else await pipeline(Readable.from(content), res);
}
