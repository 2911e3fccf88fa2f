import type { CivilDay } from '../../../core/calendar/civil-day';
import type { DutyHolding, Unit } from '../../../core/directory/unit';

/** A duty as it is, was or will be held, with its holder. */
export interface DutyView extends DutyHolding {
  readonly id: string;
  readonly personName: string;
  readonly email: string;
  readonly telephone?: string;
}

/** The directory (单位与人员) on a day of the county: every unit, also those that are over, and every duty. */
export interface DirectoryView {
  readonly today: CivilDay;
  readonly units: readonly Unit[];
  readonly duties: readonly DutyView[];
}
