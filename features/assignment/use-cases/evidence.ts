import type { Actor } from '../../../core/access/actor';
import type { EvidenceFile } from '../rules/evidence/check-evidence';

/** A file with the hash of its content, in hexadecimal. */
export interface HashedFile extends EvidenceFile {
  readonly sha256: string;
}

/** The files of a report (佐证材料), in the order in which they were chosen. */
export interface NewEvidence {
  readonly reportId: string;
  readonly unitId: string;
  readonly files: readonly HashedFile[];
}

export type StoredEvidence = EvidenceFile;

export interface EvidenceQueries {
  /** The file with this id, where the actor may see the unit that handed it in. */
  find(actor: Actor, id: string): Promise<StoredEvidence | undefined>;
}
