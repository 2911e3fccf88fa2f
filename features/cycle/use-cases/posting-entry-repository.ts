import type { PostingRow } from './posting-repository';

/** The records of postings as they were made (公示登记、更正): added, never changed. */
export interface PostingEntryRepository {
  /** `reason`: why they correct what was recorded before; those of `waiting` villages wait for a second person. */
  add(
    cycleId: string,
    rows: readonly PostingRow[],
    by: {
      readonly accountId: string | undefined;
      readonly reason: string | undefined;
      readonly nowMs: number;
      readonly waiting: ReadonlySet<string>;
    },
  ): Promise<void>;
}

/** A transaction that offers it. */
export interface WithPostingEntries {
  readonly postingEntries: PostingEntryRepository;
}
