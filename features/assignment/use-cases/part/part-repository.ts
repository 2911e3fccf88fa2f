import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { UnitKind } from '../../../../core/directory/unit';
import type { PartFact, PartState } from '../../rules/part/part-tally';

/** A unit to which parts may be handed down. */
export interface UnitBelow {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
}

/** Parts of one thing as they are handed down, one for each unit. */
export interface NewParts {
  readonly obligationId: string;
  readonly parentUnitId: string;
  readonly unitIds: readonly string[];
  /** What it is a part of, as its unit may read it. */
  readonly title: string;
  readonly text: string;
  readonly dueDay: CivilDay;
  /** What the figure counts, with its unit (`清淤长度，米`), and how much is to be reached. */
  readonly measure?: string | undefined;
  readonly wanted?: number | undefined;
  readonly accountId?: string | undefined;
  readonly recordedAtMs: number;
}

/** A part that was handed down, and to whom. */
export interface GivenPart {
  readonly id: string;
  readonly unitId: string;
}

/** A part as pages show it; days are `YYYY-MM-DD`, instants ISO 8601. */
export interface Part extends PartFact {
  readonly id: string;
  readonly obligationId: string;
  readonly parentUnitId: string;
  readonly parentUnitName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly title: string;
  readonly text: string;
  readonly measure: string | null;
  readonly wanted: number | null;
  readonly result: string | null;
  readonly closedAt: string | null;
}

interface ClosedPart {
  readonly id: string;
  readonly state: Exclude<PartState, 'open'>;
  readonly result: string;
  readonly figure?: number | undefined;
  readonly accountId?: string | undefined;
  readonly nowMs: number;
}

export interface PartRepository {
  /** Units below a unit that there are today, by their kind and code. */
  unitsBelow(unitId: string): Promise<readonly UnitBelow[]>;
  /** Until the commit nobody else splits the obligation, and its state stays. */
  lockObligation(obligationId: string): Promise<void>;
  addParts(parts: NewParts): Promise<readonly GivenPart[]>;
  /** Those of these units that have a 督办联系人 on this day. */
  unitsWithContact(unitIds: readonly string[], day: CivilDay): Promise<ReadonlySet<string>>;
  partsOf(obligationId: string): Promise<readonly Part[]>;
  /** Open parts that these units have or have handed down, the most urgent first; at most a hundred. */
  openParts(unitIds: readonly string[]): Promise<readonly Part[]>;
  /** The part with this id, where the actor may see it, locked until the commit. */
  findPart(id: string): Promise<Part | undefined>;
  closePart(closed: ClosedPart): Promise<void>;
  /** Withdraws what is open of the parts of obligations that are over. */
  endParts(obligationIds: readonly string[], accountId: string | undefined, nowMs: number): Promise<void>;
}
