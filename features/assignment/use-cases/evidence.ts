import type { Actor } from '../../../core/access/actor';
import type { EvidenceFile } from '../rules/evidence/check-evidence';

/** A file with the hash of its content, in hexadecimal. */
export interface HashedFile extends EvidenceFile {
  readonly sha256: string;
}

/** Files that evidence a report or adjustments of a score (佐证材料), in the order in which they were chosen. */
export interface NewEvidence {
  readonly of: 'report' | 'adjustment';
  /** Each has all of the files. */
  readonly ids: readonly string[];
  /** Who hands them in. */
  readonly unitId: string;
  readonly files: readonly HashedFile[];
}

export type StoredEvidence = EvidenceFile;

export interface EvidenceQueries {
  /** The file of a report with this id, where the actor may see the unit that handed it in. */
  find(actor: Actor, id: string): Promise<StoredEvidence | undefined>;
}
