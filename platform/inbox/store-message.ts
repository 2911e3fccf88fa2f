import { closeSync, createReadStream, existsSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { appendFile, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { idOfFile, inboxId, inboxPaths, makeInboxFolders, messageFile } from './folder';
import { entryOf, type InboxEntry, parseIndexLine } from './index-line';

/** Keeps messages; resolves when the message is whole in its place. */
export interface InboxStore {
  store(raw: Buffer, to: readonly string[]): Promise<InboxEntry>;
}

async function knownIds(index: string): Promise<Set<string>> {
  const ids = new Set<string>();
  if (!existsSync(index)) return ids;
  for await (const line of createInterface({ input: createReadStream(index), crlfDelay: Infinity })) {
    const entry = parseIndexLine(line);
    if (entry) ids.add(entry.id);
  }
  return ids;
}

/** Puts into the index what a crash kept out of it, and throws half-written files away. */
async function repair(dir: string): Promise<void> {
  const { tmp, messages, index } = inboxPaths(dir);
  for (const name of readdirSync(tmp)) rmSync(path.join(tmp, name), { force: true });
  const known = await knownIds(index);
  const missing = readdirSync(messages)
    .map(idOfFile)
    .filter((id): id is string => id !== undefined && !known.has(id))
    .sort();
  const handle = openSync(index, 'a', 0o600);
  try {
    // A line that was cut short ends here; the reader passes over it.
    if (known.size > 0) writeSync(handle, '\n');
    for (const id of missing) writeSync(handle, `${JSON.stringify(entryOf(id, await readFile(messageFile(dir, id) ?? '')))}\n`);
  } finally {
    closeSync(handle);
  }
}

/** Lines that arrive while an append is under way go together with the next one. */
function lineAppender(index: string): (line: string) => Promise<void> {
  let waiting: string[] = [];
  let last: Promise<void> = Promise.resolve();
  return (line) => {
    waiting.push(line);
    const mine = last.then(async () => {
      const lines = waiting;
      waiting = [];
      if (lines.length > 0) await appendFile(index, lines.join(''), { mode: 0o600 });
    });
    last = mine.catch(() => undefined);
    return mine;
  };
}

/**
 * Opens an inbox folder for its one writer. A message is written beside its place and renamed, so that it is there whole or not at all; then its line is
 * added to the index. What a crash leaves between the two is put right at the next opening. Arrivals are dated by `nowMs` (epoch milliseconds).
 */
export async function openInboxStore(dir: string, nowMs: () => number = Date.now): Promise<InboxStore> {
  makeInboxFolders(dir);
  await repair(dir);
  const { tmp, index } = inboxPaths(dir);
  const append = lineAppender(index);
  let sequence = 0;
  return {
    async store(raw, to) {
      const id = inboxId(Math.floor(nowMs()), sequence++);
      const draft = path.join(tmp, `${id}.eml`);
      await writeFile(draft, raw, { mode: 0o600 });
      await rename(draft, messageFile(dir, id) ?? '');
      const entry = entryOf(id, raw, to);
      await append(`${JSON.stringify(entry)}\n`);
      return entry;
    },
  };
}
