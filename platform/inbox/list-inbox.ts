import { type FileHandle, open } from 'node:fs/promises';
import { inboxPaths } from './folder';
import { type InboxEntry, parseIndexLine } from './index-line';

export interface InboxQuery {
  /** The `nextCursor` of the page before. */
  readonly cursor?: string;
  /** Part of an addressee's address. */
  readonly recipient?: string;
  /** Part of the subject. */
  readonly q?: string;
  readonly limit?: number;
}

export interface InboxPage {
  readonly entries: readonly InboxEntry[];
  /** Absent on the last page. */
  readonly nextCursor?: string;
}

const CHUNK_BYTES = 256 * 1024;
const LINE_END = 0x0a;

/** The lines of a file from `end` backwards, each with the offset at which it begins. Reads only as far as it is asked. */
async function* linesBackwards(file: FileHandle, end: number): AsyncGenerator<{ readonly line: string; readonly at: number }> {
  let rest = Buffer.alloc(0);
  let start = end;
  while (start > 0) {
    const length = Math.min(CHUNK_BYTES, start);
    start -= length;
    const chunk = Buffer.alloc(length);
    await file.read(chunk, 0, length, start);
    const block = Buffer.concat([chunk, rest]);
    let lineEnd = block.length;
    for (let at = block.lastIndexOf(LINE_END); at >= 0; at = at === 0 ? -1 : block.lastIndexOf(LINE_END, at - 1)) {
      if (at + 1 < lineEnd) yield { line: block.toString('utf8', at + 1, lineEnd), at: start + at + 1 };
      lineEnd = at;
    }
    rest = block.subarray(0, lineEnd);
  }
  if (rest.length > 0) yield { line: rest.toString('utf8'), at: 0 };
}

const matches = ({ to, subject }: InboxEntry, { recipient, q }: InboxQuery): boolean =>
  (recipient === undefined || to.some((address) => address.toLowerCase().includes(recipient.toLowerCase()))) &&
  (q === undefined || subject.toLowerCase().includes(q.toLowerCase()));

/** Messages of an inbox folder, the newest first, a page at a time; an empty page where the folder is not there yet. */
export async function listInbox(dir: string, query: InboxQuery = {}): Promise<InboxPage> {
  const limit = query.limit ?? 50;
  const file = await open(inboxPaths(dir).index, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!file) return { entries: [] };
  try {
    const { size } = await file.stat();
    const from = query.cursor === undefined ? size : Math.min(Math.max(Number.parseInt(query.cursor, 36) || 0, 0), size);
    const entries: InboxEntry[] = [];
    for await (const { line, at } of linesBackwards(file, from)) {
      const entry = parseIndexLine(line);
      if (!entry || !matches(entry, query)) continue;
      entries.push(entry);
      if (entries.length === limit) return at > 0 ? { entries, nextCursor: at.toString(36) } : { entries };
    }
    return { entries };
  } finally {
    await file.close();
  }
}
