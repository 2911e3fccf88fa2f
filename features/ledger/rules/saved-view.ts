/** So many views one person keeps. */
export const MOST_VIEWS = 20;

/** What stands in the way of a saved view (保存的视图). */
export type ViewRefusal = 'tooManyViews' | 'viewNameTaken' | 'viewNotShareable';

/** A view as its rules look at it. */
interface NamedView {
  readonly id: string;
  readonly name: string;
}

interface WantedView {
  /** Absent for a new one. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly isShared: boolean;
}

/**
 * Whether a person may keep a view of the ledger under this name beside those that he has: at most `MOST_VIEWS`, each name once. Only whoever supervises all
 * units shares one, and with those who do: a name can tell of a unit's business.
 */
export function viewRefusal(own: readonly NamedView[], { id, name, isShared }: WantedView, maySupervise: boolean): ViewRefusal | undefined {
  if (isShared && !maySupervise) return 'viewNotShareable';
  if (own.some((view) => view.name === name && view.id !== id)) return 'viewNameTaken';
  return id === undefined && own.length >= MOST_VIEWS ? 'tooManyViews' : undefined;
}
