import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** The places of an inbox folder: messages in `new/`, half-written ones in `tmp/`, and one line for each message in `index.jsonl`, oldest first. */
export const inboxPaths = (dir: string) => ({
  tmp: path.join(dir, 'tmp'),
  messages: path.join(dir, 'new'),
  index: path.join(dir, 'index.jsonl'),
});

/** Makes the folders; only their owner may look into them. */
export function makeInboxFolders(dir: string): void {
  const { tmp, messages } = inboxPaths(dir);
  for (const folder of [dir, tmp, messages]) mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Ids begin with the instant of arrival, so that their order is the order of arrival. */
const ID = /^\d{13}-\d{6}$/;

export const inboxId = (nowMs: number, sequence: number): string => `${nowMs}-${String(sequence % 1_000_000).padStart(6, '0')}`;

/** The file of a message, or undefined for what cannot be an id: nothing else ever becomes a path. */
export const messageFile = (dir: string, id: string): string | undefined =>
  ID.test(id) ? path.join(inboxPaths(dir).messages, `${id}.eml`) : undefined;

/** The id of a file in `new/`; undefined for a foreign file. */
export function idOfFile(name: string): string | undefined {
  const id = name.endsWith('.eml') ? name.slice(0, -4) : '';
  return ID.test(id) ? id : undefined;
}
