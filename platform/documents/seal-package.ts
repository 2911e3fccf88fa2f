import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A fixed moment for the files in the package, whose times say nothing. */
export const PACKED = new Date(1980, 0, 1);

interface Sealing {
  /** When the document was made, epoch milliseconds. */
  readonly madeAtMs: number;
  /** What is changed in a part, by its name. */
  readonly change?: Readonly<Record<string, (xml: string) => string>>;
}

/**
 * An office file (a zip of parts) with the same bytes for the same content: its times are those of the document, not of the machine, its parts stand in the
 * order of their names.
 */
export function sealPackage(packed: Uint8Array, { madeAtMs, change = {} }: Sealing): Uint8Array {
  const made = new Date(madeAtMs).toISOString().replace(/\.\d+Z$/, 'Z');
  const changes: Sealing['change'] = {
    'docProps/core.xml': (xml) => xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${made}`),
    ...change,
  };
  const files = Object.entries(unzipSync(packed)).sort(([a], [b]) => (a < b ? -1 : 1));
  const sealed = files.map(([name, bytes]): [string, Uint8Array] => [
    name,
    changes[name] ? strToU8(changes[name](strFromU8(bytes))) : bytes,
  ]);
  return zipSync(Object.fromEntries(sealed), { mtime: PACKED, level: 6 });
}
