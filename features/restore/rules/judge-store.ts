/** The last letter that a machine claimed from a store, as the machine keeps it outside of the store (发信记号). Without a letter: it has claimed none yet. */
export interface Mark {
  /** The store's own id: a mark of another store says nothing. */
  readonly storeId: string;
  readonly claim?: {
    readonly letterId: string;
    readonly attempt: number;
    /** The store's clock at the claim, epoch milliseconds. */
    readonly atMs: number;
  };
}

/** What the store says of itself. */
export interface StoreStanding {
  readonly storeId: string;
  /** Letters have been sent from this store by machines that keep marks. */
  readonly isGuarded: boolean;
  /** Another dispatcher, which has passed this check, is at work. */
  readonly hasDispatcher: boolean;
  /** A person has said that a machine without a mark may go on. */
  readonly admitsMachine: boolean;
  /** What was claimed until then was settled by a person, epoch milliseconds. */
  readonly settledThroughMs?: number;
}

/** `restored`: letters have left, until `sentThroughMs`, that the store does not know of. `unknownMachine`: letters may have left that nobody here can know of. */
export type Verdict =
  { readonly kind: 'goOn' } | { readonly kind: 'restored'; readonly sentThroughMs: number } | { readonly kind: 'unknownMachine' };

/**
 * Whether a dispatcher may send from this store (恢复核对). A store that does not know what was claimed from it is an older copy of itself; a store that was
 * sent from by machines of which none is here may be one. `isKnown`: the store has this claim, or a later one of the same letter.
 */
export function judgeStore(store: StoreStanding, marks: readonly Mark[], isKnown: (claim: NonNullable<Mark['claim']>) => boolean): Verdict {
  const own = marks.filter(({ storeId }) => storeId === store.storeId);
  const lost = own.flatMap(({ claim }) =>
    claim && claim.atMs > (store.settledThroughMs ?? -Infinity) && !isKnown(claim) ? [claim.atMs] : [],
  );
  if (lost.length > 0) return { kind: 'restored', sentThroughMs: Math.max(...lost) };
  if (own.length === 0 && store.isGuarded && !store.hasDispatcher && !store.admitsMachine) return { kind: 'unknownMachine' };
  return { kind: 'goOn' };
}
