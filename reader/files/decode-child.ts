import { readFileSync } from 'node:fs';
import { decodeFile } from './decode-file';
import type { Decoded } from './decode-text';

/** The process that parses one untrusted file: its path is the argument, the result goes to the parent, then it ends. */
async function main(file: string): Promise<Decoded> {
  try {
    return await decodeFile(new Uint8Array(readFileSync(file)));
  } catch {
    return { unreadable: { reason: 'damaged', kind: '' } };
  }
}

void main(process.argv[2] ?? '').then((decoded) => process.send?.(decoded, () => process.exit(0)));
