import type { CivilDay } from '../../../core/calendar/civil-day';
import type { AreaHolding, DutyHolding, Unit, UnitPair } from '../../../core/directory/unit';

/** A duty as it is, was or will be held, with its holder. */
export interface DutyView extends DutyHolding {
  readonly id: string;
  readonly personName: string;
  readonly email: string;
  readonly telephone?: string;
}

/** A pair (挂钩帮扶) with the names of both units, which whoever sees one of them may read. */
export interface PairView extends UnitPair {
  readonly id: string;
  readonly unitName: string;
  readonly villageName: string;
}

/** An area (包村包组) as it is, was or will be held, with its holder. */
export interface AreaView extends AreaHolding {
  readonly id: string;
  readonly personName: string;
  readonly email: string;
  readonly telephone?: string;
  /** The group is none any more (撤了、写错了): nobody is missed in it afterwards. */
  readonly closesGroup: boolean;
}

/** The directory (单位与人员) on a day of the county: every unit, also those that are over, every duty, pair and area. */
export interface DirectoryView {
  readonly today: CivilDay;
  readonly units: readonly Unit[];
  readonly duties: readonly DutyView[];
  readonly pairs: readonly PairView[];
  readonly areas: readonly AreaView[];
}
