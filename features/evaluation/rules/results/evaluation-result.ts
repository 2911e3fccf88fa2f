import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { AreaCapacity } from '../../../../core/directory/unit';
import type { FigureLight } from '../../../figures/rules/progress/figure-light';
import type { BasisPoints } from '../../../figures/rules/progress/rate';
import type { TableKind } from '../../../figures/rules/table/table-units';
import type { ScoreList } from '../score/score-list';
import type { UnitScore } from '../score/unit-score';
import type { ObligationStanding } from './obligation-standing';

/** Which units rank in the bottom three: those that missed the goal and rank among the last three, or the last three whatever they reached. (domain.md §1, decided) */
export type BottomThree = 'missedTargetOnly' | 'regardless';

/** What an evaluation measures by; printed under its table. */
export interface EvaluationSettings {
  /** 98 % is 9,800. */
  readonly goal: BasisPoints;
  readonly bottomThree: BottomThree;
  /** Persons below which a village is shown and not ranked; townships are ranked from one person on. */
  readonly smallestQuota: number;
}

/** Why a unit is proposed: 通报表扬 at the goal or more; 通报批评 of the bottom three (五（六）); 未达标, listed for the approver (七). A unit has one at most. */
export type Mark = 'commended' | 'bottomThree' | 'missed';

/** A unit that went into another in the year (并入、更名): its figures are counted there, once. */
export interface Predecessor {
  readonly unitId: string;
  readonly name: string;
}

/** Where a unit stands by the cut-off (名次): whole persons. Without rate (未报) it has no rank, no gap and no mark. */
export interface UnitStanding extends FigureLight {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly paid?: number | undefined;
  readonly quota?: number | undefined;
  /** 1-2-2-4 from the best, and from the worst. */
  readonly rank?: number | undefined;
  readonly rankFromBottom?: number | undefined;
  readonly hasReached?: boolean | undefined;
  /** 差额人数: persons missing to the goal, 0 where it is reached. */
  readonly personsShort?: number | undefined;
  readonly mark?: Mark | undefined;
  readonly mergedFrom?: readonly Predecessor[] | undefined;
  /** The entries from which its figure is made (来源). */
  readonly entryIds: readonly string[];
}

/** Units of one kind, each from best to worst; `unranked` have fewer persons than are ranked, `missing` have no figure or no quota (未报), in the order of the directory. */
export interface StandingTable {
  readonly kind: TableKind;
  readonly ranked: readonly UnitStanding[];
  readonly unranked: readonly UnitStanding[];
  readonly missing: readonly UnitStanding[];
}

/** A unit by what it owed (按应办事项): bureaus and banks, and every unit where the notice has no figures. Never ranked; in the order of the directory. */
export interface ByObligations {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  /** Late entries are among those in time. */
  readonly inTime: number;
  readonly late: number;
  readonly open: number;
  readonly items: readonly ObligationStanding[];
  /** Only where the notice has no figures: `commended` with all in time, `missed` with something open. */
  readonly mark?: Mark;
}

/** An area that a person answered for on the cut-off day (包村包组). */
export interface AnsweredArea {
  /** The village. */
  readonly unitId: string;
  readonly name: string;
  /** Absent for the whole village. */
  readonly groupName?: string;
  readonly capacity: AreaCapacity;
}

/** A person by the areas he answers for: their villages' figures together, each village once. Never ranked, never proposed: he is commended or criticised on nomination or a recorded decision. */
export interface PersonStanding {
  readonly personId: string;
  readonly name: string;
  readonly areas: readonly AnsweredArea[];
  /** Absent where one of the villages has no figure. */
  readonly paid?: number;
  readonly quota?: number;
  readonly hasReached?: boolean;
  readonly personsShort?: number;
}

/** What an evaluation comes to (考核结果): the same facts give the same bytes. */
export interface EvaluationResult {
  readonly cutOffDay: CivilDay;
  readonly settings: EvaluationSettings;
  /** Absent where the notice has no figures. */
  readonly tables?: Readonly<Record<TableKind, StandingTable>>;
  readonly byObligations: readonly ByObligations[];
  readonly persons: readonly PersonStanding[];
  /** The score sheet (评分表) with the indicators it was worked out by; absent of an evaluation that began without one. */
  readonly scoreList?: ScoreList & { readonly version: number };
  readonly scores?: readonly UnitScore[];
}
