import type { Duty } from '../directory/unit';
import { type Action, PERMISSIONS, type Reach } from './may';

/** What a duty lets its holder do, and how far. */
export interface Right {
  readonly action: Action;
  readonly reach: Reach;
}

const ACTIONS = Object.keys(PERMISSIONS) as Action[];

/** Everything that a duty lets its holder do, in the order of the permission table. */
export const rightsOf = (duty: Duty): readonly Right[] =>
  ACTIONS.flatMap((action) => {
    const reach = PERMISSIONS[action][duty];
    return reach === undefined ? [] : [{ action, reach }];
  });
