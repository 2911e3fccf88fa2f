import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Decoded } from '../../../../reader/files/decode-text';
import { type ReadFileOptions, readNoticeFile } from '../../../../reader/files/read-notice-file';
import { unreadableText } from '../../../../reader/files/unreadable-text';
import { readNotice } from '../../../../reader/read-notice';
import { inRepository } from '../../../support/paths';

/** The process of the reader from its source. */
export const readOptions = {
  // A far backstop: what is tested is not how fast this machine is.
  seconds: 600,
  entry: inRepository('reader/files/read-child.ts'),
  execArgv: ['-r', inRepository('test/support/swc-register.cjs')],
};

/** Reads bytes as a file of that name, in the process of its own that the product uses. */
export async function readBytesAs(name: string, bytes: Uint8Array, more: ReadFileOptions = {}): Promise<Decoded> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duban-notice-'));
  try {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    const read = await readNoticeFile(file, { ...readOptions, ...more });
    return 'unreadable' in read ? read : { text: read.text };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of such a file; throws the sentence that a user would be told. */
export async function textAs(name: string, bytes: Uint8Array): Promise<string> {
  const decoded = await readBytesAs(name, bytes);
  if ('unreadable' in decoded) throw new Error(unreadableText(decoded.unreadable));
  return decoded.text;
}

/** What the notice in such a file asks for, as far as the form of the file matters. */
export async function tasksAs(name: string, bytes: Uint8Array) {
  return readNotice(await textAs(name, bytes)).tasks.map((task) => ({
    heading: task.heading,
    units: task.units.map((unit) => unit.name),
    deadline: task.deadline.kind === 'date' ? task.deadline.date : task.deadline.kind,
  }));
}
