import type { AccessActor } from '../../../core/access/may';
import type { Duty } from '../../../core/directory/unit';

/** A person who holds one duty: he reads these units, and acts for all of them or for those named. */
export function holderOf(duty: Duty, unitIds: readonly string[] = [], acting: readonly string[] = unitIds): AccessActor {
  return { duties: [{ duty, unitIds: new Set(unitIds), actingUnitIds: new Set(acting) }] };
}
