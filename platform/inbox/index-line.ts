import libmime from 'libmime';

/** What the list shows of a message (收件箱的一行). */
export interface InboxEntry {
  readonly id: string;
  readonly receivedAtMs: number;
  readonly from: string;
  /** Addresses of the envelope. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly sizeBytes: number;
}

const HEADER_LIMIT = 64 * 1024;

/** The decoded header fields that the list needs; empty where a message has none. */
function readHeaders(raw: Buffer): { readonly subject: string; readonly messageId: string; readonly from: string; readonly to: string } {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.toString('utf8', 0, end < 0 ? Math.min(raw.length, HEADER_LIMIT) : Math.min(end, HEADER_LIMIT));
  const fields = libmime.decodeHeaders(head) as Record<string, unknown>;
  const field = (name: string): string => {
    const values = fields[name];
    const value: unknown = Array.isArray(values) ? values[0] : values;
    return typeof value === 'string' ? libmime.decodeWords(value.trim()) : '';
  };
  return { subject: field('subject'), messageId: field('message-id'), from: field('from'), to: field('to') };
}

/** The list's entry for a message; without an envelope (a file found later) the addressee is what the header says. */
export function entryOf(id: string, raw: Buffer, to?: readonly string[]): InboxEntry {
  const { subject, messageId, from, to: header } = readHeaders(raw);
  return { id, receivedAtMs: Number(id.slice(0, 13)), from, to: to ?? [header], subject, messageId, sizeBytes: raw.length };
}

/** A line of the index as an entry; undefined for a line that a crash cut short. */
export function parseIndexLine(line: string): InboxEntry | undefined {
  try {
    return JSON.parse(line) as InboxEntry;
  } catch {
    return undefined;
  }
}
