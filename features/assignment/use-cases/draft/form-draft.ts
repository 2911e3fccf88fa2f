import type { Actor } from '../../../../core/access/actor';

/** What was typed into a form and not handed in yet; `savedAt`: ISO 8601. */
export interface FormDraft {
  readonly form: string;
  readonly subjectId: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly savedAt: string;
}

type Place = Pick<FormDraft, 'form' | 'subjectId'> & { readonly accountId: string };

export interface FormDraftRepository {
  /** What the account has written and not handed in, the latest first, at most so many. */
  latest(accountId: string, most: number): Promise<readonly Omit<FormDraft, 'fields'>[]>;
  save(draft: Place & Pick<FormDraft, 'fields'>): Promise<void>;
  remove(place: Place): Promise<void>;
  /** Removes those of everybody that nobody has touched for a month. */
  purge(): Promise<void>;
}

export interface FormDraftQueries {
  /** The actor's own drafts about these things. */
  about(actor: Actor, subjectIds: readonly string[]): Promise<readonly FormDraft[]>;
}

/** A transaction that offers them. */
export interface WithFormDrafts {
  readonly formDrafts: FormDraftRepository;
}
