import type { Actor } from '../../../../core/access/actor';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import { type ViewRefusal, viewRefusal } from '../../rules/saved-view';

/** What the ledger is narrowed to, how it is sorted and which columns it shows, as its address says it. */
export type ViewFilter = Readonly<Record<string, string>>;

/** A view of the ledger under a name (保存的视图). `isOwn`: of whoever reads; others are shared with him. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly filter: ViewFilter;
  readonly isShared: boolean;
  /** The one that opens with the ledger. */
  readonly isDefault: boolean;
  readonly isOwn: boolean;
}

export interface SavedViewRepository {
  /** One's own, by their names; no two changes of one person's views at once. */
  lockOwn(accountId: string): Promise<readonly Omit<SavedView, 'isOwn'>[]>;
  /** Writes a view, new or known; where it is the default, no other of this person is. */
  write(accountId: string, view: Omit<SavedView, 'isOwn'>): Promise<void>;
  remove(accountId: string, id: string): Promise<void>;
}

/** A transaction that offers it. */
interface WithSavedViews {
  readonly savedViews: SavedViewRepository;
}

export type SavedViewDatabase = Database<Transaction & WithSavedViews>;

export interface SavedViewQueries {
  /** One's own, then those that others share with whoever reads every unit. */
  savedViews(actor: Actor & { readonly accountId: string }): Promise<readonly SavedView[]>;
}

/** Whose views they are; `maySupervise`: he reads and decides for every unit. */
interface Keeper {
  readonly actor: Actor & { readonly accountId: string };
  readonly maySupervise: boolean;
}

export type ViewOutcome =
  | { readonly kind: 'done'; readonly view: Omit<SavedView, 'isOwn'> }
  | { readonly kind: 'refused'; readonly refusal: ViewRefusal | 'notFound' };

type View = Omit<SavedView, 'isOwn'>;
const told = ({ name, filter, isShared, isDefault }: View) => ({ name, filter, isShared, isDefault });

/** Keeps a view under a name (保存视图). */
export const saveView = (database: SavedViewDatabase, { actor, maySupervise }: Keeper, given: Omit<View, 'id'>): Promise<ViewOutcome> =>
  database.transaction(actor, async (tx): Promise<ViewOutcome> => {
    const refusal = viewRefusal(await tx.savedViews.lockOwn(actor.accountId), given, maySupervise);
    if (refusal !== undefined) return { kind: 'refused', refusal };
    const [id = ''] = await tx.newIds(1);
    const view = { ...given, id };
    await tx.savedViews.write(actor.accountId, view);
    await tx.appendAudit(actor, [{ kind: 'ledgerView.saved', entity: 'ledgerView', entityId: id, after: told(view) }]);
    return { kind: 'done', view };
  });

/** Renames one of one's own views, makes it the one that opens with the ledger, shares it, or takes these back. What is not given stays. */
export const changeView = (
  database: SavedViewDatabase,
  { actor, maySupervise }: Keeper,
  id: string,
  changes: Partial<Pick<View, 'name' | 'isShared' | 'isDefault'>>,
): Promise<ViewOutcome> =>
  database.transaction(actor, async (tx): Promise<ViewOutcome> => {
    const own = await tx.savedViews.lockOwn(actor.accountId);
    const before = own.find((view) => view.id === id);
    if (!before) return { kind: 'refused', refusal: 'notFound' };
    const view = { ...before, ...changes };
    const refusal = viewRefusal(own, view, maySupervise);
    if (refusal !== undefined) return { kind: 'refused', refusal };
    await tx.savedViews.write(actor.accountId, view);
    const entry = { kind: 'ledgerView.changed', entity: 'ledgerView', entityId: id, before: told(before), after: told(view) } as const;
    await tx.appendAudit(actor, [entry]);
    return { kind: 'done', view };
  });

/** Deletes one of one's own views (删除视图). */
export const removeView = (database: SavedViewDatabase, { actor }: Pick<Keeper, 'actor'>, id: string): Promise<ViewOutcome> =>
  database.transaction(actor, async (tx): Promise<ViewOutcome> => {
    const view = (await tx.savedViews.lockOwn(actor.accountId)).find((one) => one.id === id);
    if (!view) return { kind: 'refused', refusal: 'notFound' };
    await tx.savedViews.remove(actor.accountId, id);
    await tx.appendAudit(actor, [{ kind: 'ledgerView.removed', entity: 'ledgerView', entityId: id, before: told(view) }]);
    return { kind: 'done', view };
  });
