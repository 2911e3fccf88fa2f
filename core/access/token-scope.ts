import type { Action } from './may';

/** What the token of an integration is for (令牌用途), each with the actions that it takes, and no other. */
const ACTIONS_OF = {
  'figures.record': ['readUnit', 'recordFigures'],
  'figures.read': ['readUnit'],
} as const satisfies Readonly<Record<string, readonly Action[]>>;

export type TokenScope = keyof typeof ACTIONS_OF;
export const TOKEN_SCOPES = Object.keys(ACTIONS_OF) as [TokenScope, ...TokenScope[]];

/** All that a token of these scopes may do. */
export const actionsOfScopes = (scopes: readonly TokenScope[]): ReadonlySet<Action> =>
  new Set(scopes.flatMap((scope) => ACTIONS_OF[scope]));
