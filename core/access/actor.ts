/**
 * Who acts, as the audit records it: `account:<id>`, `os:<user>(<uid>)` for commands, `system:<part>` for the engine.
 * `scope` is what row-level security lets the transaction see: `*`, or the units of the actor's subtree.
 */
export interface Actor {
  readonly name: string;
  readonly accountId?: string;
  readonly unitId?: string;
  readonly scope: '*' | readonly string[];
  readonly requestId?: string;
}

/** The engine itself, where no person acts. */
export const systemActor = (part: string): Actor => ({ name: `system:${part}`, scope: '*' });
