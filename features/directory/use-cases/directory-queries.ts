import type { Actor } from '../../../core/access/actor';
import type { DirectoryView } from '../rules/directory-view';

/** What pages read of the directory. */
export interface DirectoryQueries {
  view(actor: Actor): Promise<DirectoryView>;
}
