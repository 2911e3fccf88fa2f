/** A file of a zip: its path, and how its bytes are made when it is its turn. */
export interface ZipEntry {
  readonly path: string;
  readonly make: () => Promise<Uint8Array>;
}

/** Packs files into a zip while they are made, so that it may be as long as it likes; the same files give the same bytes. */
export type PackZip = (entries: Iterable<ZipEntry>) => AsyncIterable<Uint8Array>;
