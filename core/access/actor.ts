import type { Records } from './may';

/**
 * Who acts, as the audit records it: `account:<id>`, `os:<user>(<uid>)` for commands, `system:<part>` for the engine.
 * `scope` is what row-level security lets the transaction see: `*`, or the units of the actor's subtree.
 */
export interface Actor {
  readonly name: string;
  readonly accountId?: string;
  readonly unitId?: string;
  readonly scope: '*' | readonly string[];
  /** The records that he sees beside the business of units: `*` for all of them, none where it is absent. */
  readonly sees?: '*' | readonly (Records | 'door')[];
  readonly requestId?: string;
}

/** The engine itself, where no person acts. */
export const systemActor = (part: string): Actor => ({ name: `system:${part}`, scope: '*', sees: '*' });

/** Whoever is not signed in yet: what signing in needs, and nobody's business. */
export const doorActor = (requestId: string): Actor => ({ name: 'system:signIn', scope: [], sees: ['door'], requestId });
