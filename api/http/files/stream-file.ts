import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/** A file that is made while it is sent, so that it may be as long as it likes. */
export interface StreamedFile {
  readonly name: string;
  readonly type: string;
  readonly parts: AsyncIterable<string | Uint8Array>;
}

/** Sends a file to be kept, never shown in the browser. */
export async function streamFile(res: Response, { name, type, parts }: StreamedFile): Promise<void> {
  res.set({ 'Content-Type': type, 'Cache-Control': 'no-store' });
  res.attachment(name).type(type);
  await pipeline(Readable.from(parts), res);
}
