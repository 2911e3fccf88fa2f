import type { CivilDay } from '../../../core/calendar/civil-day';
import type { Calendar } from '../../../core/calendar/calendar';
import type { GivenFile } from '../../assignment/rules/evidence/check-evidence';
import type { AssignmentAction } from '../../assignment/rules/transitions';
import type { Habit, OwedItem } from '../rules/conduct';

/** Something that a unit owes and may be done about, with what names it. */
export interface OwedThing extends Omit<OwedItem, 'workDaysLeft' | 'lot'> {
  readonly id: string;
  readonly assignmentId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly key: string;
  readonly title: string;
  readonly deadlineDay: CivilDay;
}

/** A report that waits for its review, or a request for more time that waits for its decision. */
export interface WaitingThing {
  readonly kind: 'report' | 'extensionRequest';
  readonly id: string;
  readonly unitCode: string;
  readonly key: string;
  /** Which report on its obligation it is, from 1. */
  readonly sequence: number;
}

/** What the people of the county find when they look (the stores of the demonstration). */
export interface CountyFacts {
  /** What units owe today, in an order that is always the same. */
  owed(): Promise<readonly OwedThing[]>;
  /** What was handed in before this instant and waits for the office. */
  waiting(beforeMs: number): Promise<readonly WaitingThing[]>;
  /** Assignments of whose results all are met and that owe nothing more. */
  finished(): Promise<readonly string[]>;
  /** The assignment of a unit in the task with this title. */
  assignment(unitCode: string, taskTitle: string): Promise<string>;
  /** The objection to an assignment. */
  objectionTo(assignmentId: string): Promise<string>;
  calendar(): Promise<Calendar>;
}

/** Who takes an action: by the code of his unit, or one of the office. */
export type Doer = { readonly unitCode: string } | { readonly duty: 'office' | 'reviewer' | 'officeHead' | 'countyLeader' };

/** The invented county while its year is lived through. */
export interface County {
  readonly facts: CountyFacts;
  /** Sets the instance's clock; epoch milliseconds. */
  setClock(nowMs: number): Promise<void>;
  /** The next instant at which something comes due by itself; undefined where nothing does. */
  nextInstant(): Promise<number | undefined>;
  /** Does what is due now: what was recorded is looked at, letters are formed and handed over. */
  settle(): Promise<void>;
  /** Takes an action as the person it falls to; throws where it is not done. */
  act(doer: Doer, action: AssignmentAction, id: string, given: object, files?: readonly GivenFile[]): Promise<void>;
}

/** What people write in the demonstration. */
export interface Texts {
  report(thing: OwedThing): string;
  /** A file beside it. */
  evidence(thing: OwedThing): { readonly name: string; readonly text: string };
  progress(thing: OwedThing): string;
  askForTime(thing: OwedThing): { readonly reason: string; readonly progress: string };
  readonly answer: string;
  readonly returned: string;
  readonly granted: string;
  readonly refused: string;
}

/** Something that happens on its own day: a notice is issued, an assignment is suspended. */
export interface Episode {
  readonly atMs: number;
  readonly carryOut: (county: County) => Promise<void>;
}

/** The story of the county's year: what happens when, and how its units go about their work. */
export interface Story {
  readonly fromDay: CivilDay;
  /** The instant at which the reader meets the county. */
  readonly untilMs: number;
  readonly episodes: readonly Episode[];
  /** The last day on which the office looks through what was handed in; what comes later waits for the reader. */
  readonly reviewedThroughDay: CivilDay;
  habitOf(unitCode: string, day: CivilDay): Habit;
  readonly texts: Texts;
}
