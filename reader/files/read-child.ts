import { readFile } from 'node:fs/promises';
import { readNotice } from '../read-notice';
import type { Decoded } from './decode-text';
import { decodeFile } from './decode-file';
import { ofNoticeLength } from './notice-length';
import type { ReadJob, ReadResult } from './read-notice-file';

async function decode(job: ReadJob): Promise<Decoded> {
  if ('text' in job) return ofNoticeLength(job);
  try {
    return await decodeFile(new Uint8Array(await readFile(job.file)));
  } catch {
    return { unreadable: { reason: 'damaged', kind: '' } };
  }
}

/** The process that reads one untrusted notice: its parent sends a file's path or a text, the result goes back, then it ends. Without its parent it ends too. */
async function read(job: ReadJob): Promise<ReadResult> {
  const decoded = await decode(job);
  return 'unreadable' in decoded ? decoded : { text: decoded.text, notice: readNotice(decoded.text, decoded.unseen) };
}

process.once('disconnect', () => process.exit(1));
process.once('message', (job) => void read(job as ReadJob).then((result) => process.send?.(result, () => process.exit(0))));
