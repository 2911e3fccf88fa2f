import type { ConfirmDecision } from '../rules/confirm-posting';
import type { PostingState } from '../rules/villages';
import type { PostingRow } from './posting-repository';

/** A late entry that waits for a second person (补录待确认), with who made it and where its village stands. */
export interface WaitingEntry {
  readonly entryId: string;
  readonly townshipId: string;
  readonly village: PostingState;
  readonly row: PostingRow;
  readonly recordedBy: { readonly accountId?: string | undefined; readonly personId?: string | undefined };
  readonly recordedAtMs: number;
}

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
  /** Those of a cycle that wait, as far as the actor sees them. */
  waiting(cycleId: string): Promise<readonly WaitingEntry[]>;
  decide(
    entryIds: readonly string[],
    by: {
      readonly decision: ConfirmDecision;
      readonly opinion: string | undefined;
      readonly accountId: string | undefined;
      readonly nowMs: number;
    },
  ): Promise<void>;
}

/** A transaction that offers it. */
export interface WithPostingEntries {
  readonly postingEntries: PostingEntryRepository;
}
