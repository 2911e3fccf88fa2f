import type { Notice } from '../../../../reader/notice';
import type { NoticeEdit } from '../../rules/draft/notice-edit';

/** A draft (立项草稿): a notice as it was read, and everything that was corrected since, in its order. */
export interface Draft {
  readonly id: string;
  readonly state: 'draft' | 'issued' | 'discarded';
  /** Raised by every change, so that nobody corrects what he has not seen. */
  readonly version: number;
  readonly text: string;
  readonly notice: Notice;
  readonly edits: readonly NoticeEdit[];
  readonly fileName?: string;
  readonly campaignId?: string;
  readonly createdBy: string;
  readonly createdAtMs: number;
  readonly changedBy: string;
  readonly changedAtMs: number;
}

/** A draft as the list shows it. */
export interface DraftRow {
  readonly id: string;
  readonly title?: string;
  readonly fileName?: string;
  readonly createdBy: string;
  readonly createdAtMs: number;
  readonly changedAtMs: number;
}

export interface NewDraft {
  readonly id: string;
  readonly accountId: string;
  readonly text: string;
  readonly notice: Notice;
  readonly fileName?: string;
}

/** What a change writes; `version` is the one that it was made upon. */
export interface DraftChange {
  readonly id: string;
  readonly version: number;
  readonly accountId: string;
  readonly edits?: readonly NoticeEdit[];
  readonly state?: 'issued' | 'discarded';
  readonly campaignId?: string;
}

export interface DraftRepository {
  insert(draft: NewDraft): Promise<void>;
  /** Those that are neither issued nor discarded, the last changed first, at most fifty. */
  listOpen(): Promise<readonly DraftRow[]>;
  find(id: string): Promise<Draft | undefined>;
  /** False where the draft is not open, or of another version by now. */
  change(change: DraftChange): Promise<boolean>;
  /** Names of persons by their ids. */
  namesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** A transaction that offers it. */
export interface WithDrafts {
  readonly drafts: DraftRepository;
}
