import { type AccessActor, type Action, PERMISSIONS } from '../../../core/access/may';
import type { Duty } from '../../../core/directory/unit';

/** A person who holds one duty: he reads these units, and acts for all of them or for those named. */
export function holderOf(duty: Duty, unitIds: readonly string[] = [], acting: readonly string[] = unitIds): AccessActor {
  return { duties: [{ duty, unitIds: new Set(unitIds), actingUnitIds: new Set(acting) }] };
}

/** Whether an action is the office's to take, and not the units'. */
export const isOfOffice = (action: Action): boolean =>
  PERMISSIONS[action].contact === undefined && PERMISSIONS[action].leader === undefined;
