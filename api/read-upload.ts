import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ReadFileOptions, readNoticeFile, readNoticeText, type ReadResult } from '../reader/files/read-notice-file';
import { readerAhead } from '../reader/files/reader-process';
import { unreadableText } from '../reader/files/unreadable-text';

/** Reads bytes as a file of a folder of its own, which is gone afterwards. What kind of file it is its first bytes say, so that its name is left out. */
async function readBytes(bytes: Uint8Array, options: ReadFileOptions): Promise<ReadResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'duban-upload-'));
  try {
    const file = path.join(folder, 'notice');
    await writeFile(file, bytes, { mode: 0o600 });
    return await readNoticeFile(file, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a person hands in: a file, or a text. */
type Given = { readonly bytes: Uint8Array } | { readonly text: string };
/** The notice with its text, or the sentence why it cannot be read. */
type ReadOutcome = Exclude<ReadResult, { readonly unreadable: unknown }> | { readonly unreadable: string };

/** Reads notices that people hand in, one after the other: several large files at once would take several times the reader's memory. */
export function noticeReader(limits: ReadFileOptions = {}): { read(given: Given): Promise<ReadOutcome>; getReady(): void; stop(): void } {
  const ahead = readerAhead(limits);
  const options = { ...limits, ahead };
  let last: Promise<unknown> = Promise.resolve();
  return {
    read(given) {
      const work = async (): Promise<ReadOutcome> => {
        const read = 'bytes' in given ? await readBytes(given.bytes, options) : await readNoticeText(given.text, options);
        return 'unreadable' in read ? { unreadable: unreadableText(read.unreadable) } : read;
      };
      const answer = last.then(work, work);
      last = answer.catch(() => undefined);
      return answer;
    },
    getReady: () => void ahead.getReady(),
    stop: () => ahead.stop(),
  };
}
